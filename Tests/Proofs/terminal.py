"""A terminal with the desk on it: what a person types goes in, what the person sees comes out."""
import os
import re
import time

import pexpect
import pyte

MARKS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x01|\x02")


class Breach(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Breach(what)


class Terminal:
    """One program on a terminal of so many columns and rows."""

    def __init__(self, culpa, *arguments, state, columns=100, rows=60, language="en", more=None, folder=None):
        environment = {
            "PATH": "/usr/bin:/bin", "HOME": state, "XDG_STATE_HOME": state, "TERM": "xterm",
            "LANG": "zh_CN.UTF-8" if language == "zh" else "en_US.UTF-8", "NO_COLOR": "1",
            "CULPA_ACTOR": "auditor", "SWIFT_BACKTRACE": "enable=no", **(more or {}),
        }
        self.child = pexpect.spawn(
            culpa, list(arguments), env=environment, dimensions=(rows, columns), encoding="utf-8",
            codec_errors="replace", timeout=60, cwd=folder)
        self.child.delaybeforesend = None
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)

    # What is typed.

    def send(self, keys):
        self.child.send(keys)

    def paste(self, text):
        self.send("\x1b[200~" + text + "\x1b[201~")

    # What is seen.

    def until(self, pattern, limit=20):
        """Waits for a text, and answers with everything that came before and with it."""
        try:
            self.child.expect(pattern, timeout=limit)
        except pexpect.TIMEOUT:
            raise Breach(f"nothing like {pattern!r} came; what came ends with {self.child.buffer[-300:]!r}")
        text = self.child.before + (self.child.after if isinstance(self.child.after, str) else "")
        self.stream.feed(text)
        return text

    def quiet(self, pause=0.15, limit=20):
        """Waits until nothing more comes, and answers with what came."""
        text = ""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            try:
                text += self.child.read_nonblocking(65536, timeout=pause)
            except pexpect.TIMEOUT:
                break
            except pexpect.EOF:
                break
        self.stream.feed(text)
        return text

    def lines(self):
        """The screen as it stands."""
        return [line.rstrip() for line in self.screen.display]

    def text(self):
        return "\n".join(self.lines()).rstrip("\n")

    def ended(self, limit=20):
        """Waits for the end, and answers with the code and the last words."""
        self.child.expect(pexpect.EOF, timeout=limit)
        words = self.child.before
        self.stream.feed(words)
        self.child.close()
        return self.child.exitstatus, plain(words)


PROGRESS = re.compile(r"\r[^\r\n]*\u2026\x1b\[K|\r\x1b\[K")


def plain(text):
    """What a terminal was sent, without what moves the cursor or paints, and without how far work was."""
    text = PROGRESS.sub("", text)
    return MARKS.sub("", text).replace("\r\n", "\n").replace("\r", "")
