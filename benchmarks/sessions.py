"""How long a statement of a session takes, from one receipt to the next: run, committed to disk, acknowledged."""
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

POLICY = """policy small {
    currency CNY
    round half up to 0.01
    severity minor < serious, highest wins
    role driver
    fact loss : money = 0 CNY
    ladder by loss { minor above 0 CNY  serious above 1000 CNY }
    rule recovery cites "1" { charge driver 20% of loss as recovery }
}
person wang {}
"""


def environment(folder):
    return {"XDG_STATE_HOME": folder, "CULPA_ACTOR": "bench", "HOME": folder, "PATH": "/usr/bin:/bin"}


def commits(culpa, folder, count):
    """Seconds between receipts of `count` statements, every fifth a question; the session stays in the folder."""
    path = os.path.join(folder, "commits.culpa")
    with open(path, "w", encoding="utf-8") as out:
        out.write(POLICY)
        for number in range(count):
            if number % 5 == 4:
                out.write('explain "D-%d"\n' % (number - 1))
            else:
                out.write('incident "D-%d" under small { loss = %d CNY  driver = wang }\n' % (number, 100 + number))
    process = subprocess.Popen(
        [culpa, "session", "append", "bench", path], env=environment(folder), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    times = []
    for _ in process.stdout:
        times.append(time.perf_counter())
    errors = process.stderr.read()
    process.wait()
    if process.returncode != 0 or len(times) < count:
        raise RuntimeError("%d receipts, exit %d: %s" % (len(times), process.returncode, errors[-500:].decode()))
    return [later - earlier for earlier, later in zip(times, times[1:])]


def figures(culpa, folder, count):
    """The median, and what 99 of 100 stay below, in seconds."""
    gaps = sorted(commits(culpa, folder, count))
    return statistics.median(gaps), gaps[int(len(gaps) * 0.99)]


# The desk at a terminal.


class Desk:
    """`culpa repl` on a terminal of its own."""

    def __init__(self, culpa, folder, name="bench"):
        self.prompt = (name + "> ").encode()
        self.start = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(culpa, [culpa, "repl", name], dict(environment(folder), TERM="xterm", NO_COLOR="1", LANG="C.UTF-8"))

    def until_prompt(self, limit=60):
        """Waits for the next prompt; the seconds since something was typed, or since the start."""
        seen = b""
        end = time.monotonic() + limit
        while not seen.endswith(self.prompt):
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise RuntimeError("no prompt: %r" % seen[-300:])
            seen += os.read(self.terminal, 65536)
        return time.perf_counter() - self.start

    def ask(self, text):
        """Seconds from Enter to the next prompt."""
        os.write(self.terminal, text.encode())
        while select.select([self.terminal], [], [], 0.02)[0]:
            os.read(self.terminal, 65536)
        self.start = time.perf_counter()
        os.write(self.terminal, b"\r")
        return self.until_prompt()

    def complete(self, text, name):
        """Seconds from Tab to the rest of a name, typed in part; the line is taken back."""
        os.write(self.terminal, text.encode())
        while select.select([self.terminal], [], [], 0.02)[0]:
            os.read(self.terminal, 65536)
        self.start = time.perf_counter()
        os.write(self.terminal, b"\t")
        seen = b""
        while name.encode() not in seen:
            if not select.select([self.terminal], [], [], 60)[0]:
                raise RuntimeError("no completion: %r" % seen[-300:])
            seen += os.read(self.terminal, 65536)
        taken = time.perf_counter() - self.start
        os.write(self.terminal, b"\x03")
        self.until_prompt()
        return taken

    def leave(self):
        os.write(self.terminal, b"\x04")
        try:
            while os.read(self.terminal, 65536):
                pass
        except OSError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def desk(culpa, folder, statements, times=11):
    """Over a session of so many statements, each answered question an entry more: the median seconds to the first
    prompt, to the answer of the first block, and from Enter to the answer of later ones."""
    # Two entries for a question, one for everything else.
    commits(culpa, folder, statements)
    prompts, firsts, answers = [], [], []
    for number in range(times):
        one = Desk(culpa, folder)
        prompts.append(one.until_prompt())
        firsts.append(one.ask("show 1"))
        for other in range(5):
            answers.append(
                one.ask('incident "T-%d-%d" under small { loss = 900 CNY  driver = wang }' % (number, other)))
        one.leave()
    return statistics.median(prompts), statistics.median(firsts), statistics.median(answers)


SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚"


def names(count):
    """So many Han names, each once: a surname and two characters, then with a number."""
    made = [a + b + c for a in SURNAMES for b in GIVEN for c in GIVEN]
    return [made[number % len(made)] + (str(number) if number >= len(made) else "") for number in range(count)]


def completion(culpa, folder, people, times=11):
    """The median seconds from Tab to one name among so many people, by its sound."""
    with open(os.path.join(folder, "people.culpa"), "w", encoding="utf-8") as out:
        out.write("".join("person %s {}\n" % name for name in names(people - 1)))
        out.write("person 欧阳修 {}\n")
    done = subprocess.run(
        [culpa, "session", "append", "names", os.path.join(folder, "people.culpa")], env=environment(folder),
        stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError("exit %d: %s" % (done.returncode, done.stderr[-500:].decode()))
    one = Desk(culpa, folder, "names")
    one.until_prompt()
    one.complete("explain ouyx", "欧阳修")
    taken = [one.complete("explain ouyx", "欧阳修") for _ in range(times)]
    one.leave()
    return statistics.median(taken)


def main():
    """python3 benchmarks/sessions.py CULPA: the figures of the desk over a session of 10,000 entries, and among 10,000
    people."""
    culpa = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        print("completion %.1f ms" % (completion(culpa, folder, 10_000) * 1e3))
    with tempfile.TemporaryDirectory() as folder:
        prompt, first, answer = desk(culpa, folder, 8300)
        print("prompt %.1f ms, first answer %.1f ms, later answers %.2f ms" % (prompt * 1e3, first * 1e3, answer * 1e3))


if __name__ == "__main__":
    main()
