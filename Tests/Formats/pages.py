"""Reads the page of coverage with a strict parser of HTML that others wrote, and holds it against its source.

    pages.py CULPA      from the root of the project; ends with 1 when something is wrong
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import html5lib

CULPA = os.path.abspath(sys.argv[1])
H = "{http://www.w3.org/1999/xhtml}"

# Everything that means something in HTML, in a name, a title, a comment and an article.
ODD = """\
## A comment with </td></table><script>alert("no")</script> & more.
policy odd 奇怪 "<b>Bold</b> & \\"quoted\\"" {
    currency CNY
    round half up to 0.01
    severity minor 轻微 < serious 严重, highest wins
    role driver 司机
    fact loss 损失 : money
    fact note 备注 : text          # a & b < c > d 'e'
    ladder by loss cites "<1>" { minor above 0 CNY  serious above 500 CNY }
    rule share 分担 cites "&amp; 2" {
        when severity is serious and note is "</code><i>"
        charge driver 10% of loss
    }
}
test "<u>a minor loss</u> & nothing else" under odd {
    incident { loss = 100 CNY  note = "x"  driver = someone }
    expect severity is minor
}
"""
count = 0


def must(condition, *what):
    global count
    count += 1
    if not condition:
        sys.exit("pages: " + " ".join(str(w) for w in what))


def page(folder, files, language):
    run = subprocess.run(
        [CULPA, "-q", "--lang", language, "coverage", "--format", "html", *files],
        capture_output=True, cwd=folder)
    must(run.returncode == 0, files, run.stderr)
    # Strict: the first thing that HTML 5 calls a parse error ends the reading.
    return run.stdout, html5lib.HTMLParser(strict=True).parse(
        run.stdout, transport_encoding="utf-8")


def text(element):
    return "".join(element.itertext())


def check(folder, files, language):
    raw, root = page(folder, files, language)
    must(root.get("lang", "").startswith(language), "the language of the page", root.attrib)
    tags = {element.tag for element in root.iter() if isinstance(element.tag, str)}
    must(H + "script" not in tags, "a script")
    must(not tags & {H + "b", H + "i", H + "u"}, "text became an element", tags)
    must(root.find(f"{H}head/{H}title") is not None, "a title")
    for element in root.iter():
        for name in ("src", "href"):
            must(element.get(name) is None, "something from elsewhere", element.attrib)
    missed = 0
    tables = 0
    for section in root.iter(H + "section"):
        heading = text(section.find(H + "h2"))
        table = section.find(f".//{H}table")
        if table is None:
            continue
        tables += 1
        source = (pathlib.Path(folder) / heading.split("  ")[0]).read_text(encoding="utf-8")
        lines = source.split("\n")
        numbers = []
        for row in table.iter(H + "tr"):
            number, mark, code, words = list(row)
            numbers.append(int(text(number)))
            must(text(code) == lines[numbers[-1] - 1], "another line", numbers[-1], text(code))
            must(text(mark) in ("", "✓", "✗"), "mark", text(mark))
            must((text(mark) == "✗") == bool(text(words)), "a mark without words", numbers[-1])
            if text(words):
                missed += 1 + len(list(words.iter(H + "br")))
        must(numbers == list(range(numbers[0], numbers[-1] + 1)), "each line once", numbers)
    must(tables > 0, "no table", files)
    return raw, missed


def in_text(folder, files, language):
    run = subprocess.run(
        [CULPA, "-q", "--lang", language, "coverage", *files], capture_output=True, cwd=folder)
    lines = run.stdout.decode("utf-8").split("\n")
    return sum(1 for line in lines if line.startswith("  ") and line.strip()[:1].isdigit())


with tempfile.TemporaryDirectory() as folder:
    (pathlib.Path(folder) / "odd & <b>.culpa").write_text(ODD, encoding="utf-8")
    sets = [(folder, ["odd & <b>.culpa"])]
    sets += [
        (".", ["examples/first.culpa", "examples/first-tests.culpa"]),
        (".", ["examples/regulations/manufacturing/five-s-notices"]),
    ]
    for place, files in sets:
        raw = {}
        for language in ("en", "zh"):
            raw[language], missed = check(place, files, language)
            must(missed == in_text(place, files, language), "as many as in the text", missed)
        must(raw["en"] != raw["zh"], "one language", files)
    must(check(folder, sets[0][1], "en")[1] > 0, "nothing is missing in the odd one")

# A parser that takes anything proves nothing.
for broken in (b"<!DOCTYPE html><html lang=en><title>x</title><td>", b"<p>no doctype"):
    try:
        html5lib.HTMLParser(strict=True).parse(broken, transport_encoding="utf-8")
    except html5lib.html5parser.ParseError:
        continue
    sys.exit("pages: the parser takes anything")
print(f"pages: {count} passed, read by html5lib as it stands")
