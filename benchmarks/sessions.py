"""How long a statement of a session takes, from one receipt to the next: run, committed to disk, acknowledged."""
import os
import statistics
import subprocess
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
