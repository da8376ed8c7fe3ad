import CulpaShell

Culpa.main()
