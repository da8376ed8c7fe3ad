"""Reads coverage with programs that others wrote, and says what they do not understand.

    coverage.py CULPA      from the root of the project; ends with 1 when something is wrong
"""

import os
import subprocess
import sys
import tempfile

from lcov_cobertura import LcovCobertura
from pycobertura import Cobertura

CULPA = os.path.abspath(sys.argv[1])
SETS = [
    ["examples/first.culpa"],
    ["examples/first.culpa", "examples/first-tests.culpa"],
    ["examples/regulations/manufacturing/five-s-notices"],
]


def must(condition, *what):
    if not condition:
        sys.exit("coverage: " + " ".join(str(w) for w in what))


def culpa(form, files):
    run = subprocess.run(
        [CULPA, "coverage", "-q", "--format", form, *files], capture_output=True, text=True)
    must(run.returncode == 0, form, files, run.stderr)
    return run.stdout


for files in SETS:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "coverage.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(culpa("cobertura", files))
        report = Cobertura(path)
        names = report.files()
        must(names, "no file in cobertura", files)
        must(report.total_statements() > 0, "no lines", files)
        converted = os.path.join(folder, "converted.xml")
        with open(converted, "w", encoding="utf-8") as file:
            file.write(LcovCobertura(culpa("lcov", files)).convert())
        other = Cobertura(converted)
        must(sorted(other.files()) == sorted(names), "other files", other.files(), names)
        for name in names:
            must(
                sorted(other.missed_statements(name)) == sorted(report.missed_statements(name)),
                "other lines", name)
print(f"coverage: {len(SETS)} sets read alike by lcov_cobertura and pycobertura")
