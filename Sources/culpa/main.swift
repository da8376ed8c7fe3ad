import CulpaShell

runCulpa()
