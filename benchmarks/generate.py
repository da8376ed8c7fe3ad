#!/usr/bin/env python3
"""Writes benchmark inputs to stdout: the same bytes for the same arguments, on every machine.

    generate.py policy N        a culpa policy of N rules
    generate.py people N        a CSV of N people
    generate.py incidents N [P] a CSV of N incidents that name people of `people P` (1000)
"""
import csv
import sys

# The columns of the importer, in order. What an incident or a person is called in a file is said
# here and nowhere else in this folder.
INCIDENT_COLUMNS = [
    "incident", "kind", "occurred", "overdue (h)", "severe_complaint", "reminders",
    "found_in_time", "compensation", "discount", "labour (h)", "vehicle_time (h)", "long_vehicle",
    "repair", "vehicle_days", "external_cause", "concealed", "operator", "supervisor",
]
PEOPLE_COLUMNS = ["person", "name", "post", "department", "wage", "hired", "supervisor"]

KINDS = ["delay", "misdelivery", "rework", "refusal", "vehicle"]
POSTS = ["driver", "packer", "dispatcher", "loader"]
DEPARTMENTS = ["operations", "warehouse", "fleet", "service"]
TIERS = ["first", "second", "third"]


class Random:
    """splitmix64: small, fast, and the same everywhere."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        self.state = seed & self.MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, items):
        return items[self.below(len(items))]


def yes_no(answer):
    return "yes" if answer else "no"


def decimal(units, places):
    """`units` of the last place as text: decimal(1250, 2) is `12.50`."""
    return "%d.%0*d" % (units // 10 ** places, places, units % 10 ** places)


def day(random):
    """A day of 2026 that every month has."""
    return "2026-%02d-%02d" % (1 + random.below(12), 1 + random.below(28))


def people(count):
    """A tenth of them supervise the others; supervisors have no supervisor."""
    random = Random(2)
    supervisors = max(1, count // 10)
    for number in range(1, count + 1):
        led = number > supervisors
        yield {
            "person": "p%d" % number,
            "name": "Person %d" % number,
            "post": random.pick(POSTS) if led else "supervisor",
            "department": random.pick(DEPARTMENTS),
            "wage": str(3000 + 100 * random.below(60)),
            "hired": "20%02d-%02d-01" % (10 + random.below(14), 1 + random.below(12)),
            "supervisor": "p%d" % (1 + random.below(supervisors)) if led else "",
        }


def incidents(count, staff):
    """Small and large losses in turn, every kind, about one prior in ten within a month."""
    random = Random(3)
    supervisors = max(1, staff // 10)
    for number in range(1, count + 1):
        kind = random.pick(KINDS)
        # Three sizes of loss, so that every severity occurs; amounts to the fen.
        compensation = random.below((30_000, 300_000, 900_000)[random.below(3)])
        yield {
            "incident": "I-%06d" % number,
            "kind": kind,
            "occurred": "%s %02d:%02d" % (day(random), random.below(24), random.below(60)),
            "overdue (h)": decimal(random.below(1200), 1) if kind == "delay" else "0.0",
            "severe_complaint": yes_no(random.chance(20)),
            "reminders": str(random.below(5)),
            "found_in_time": yes_no(random.chance(70)) if kind == "misdelivery" else "",
            "compensation": decimal(compensation, 2),
            "discount": decimal(random.below(20_000), 2) if random.chance(30) else "0.00",
            "labour (h)": decimal(random.below(200), 1) if kind == "rework" else "0.0",
            "vehicle_time (h)": decimal(random.below(80), 1) if kind == "vehicle" else "0.0",
            "long_vehicle": yes_no(random.chance(25)),
            "repair": decimal(random.below(600_000), 2) if kind == "vehicle" else "",
            "vehicle_days": str(random.below(9)) if kind == "vehicle" else "",
            "external_cause": yes_no(random.chance(15)),
            "concealed": yes_no(random.chance(5)),
            "operator": "p%d:%s" % (
                supervisors + 1 + random.below(max(1, staff - supervisors)), random.pick(TIERS)),
            "supervisor": "p%d" % (1 + random.below(supervisors)),
        }


POLICY_HEAD = """\
policy generated "A policy of {count} rules" {{
    version "1.0"
    effective from 2024-01-01
    currency CNY
    round half up to 0.01

    severity minor < serious < major, highest wins

    role operator
    role supervisor

    kind delay, misdelivery

    fact compensation : money = 0 CNY
    fact discount     : money = 0 CNY
    fact reminders    : count = 0

    term direct_loss = compensation + discount

    ladder by direct_loss {{
        minor   above 0 CNY
        serious above 500 CNY
        major   above 6000 CNY
    }}
"""

POLICY_RULE = """\
    rule r{number} cites "{number}" {{
        when severity is {severity} and compensation > {bound} CNY and reminders is {reminders}
        charge {role} {percent}% of direct_loss as charge_{number}
    }}
"""


def policy(count):
    """Every rule sets a charge of its own, so no two are in conflict."""
    random = Random(1)
    yield POLICY_HEAD.format(count=count)
    for number in range(1, count + 1):
        yield POLICY_RULE.format(
            number=number,
            severity=random.pick(["minor", "serious", "major"]),
            bound=random.below(10_000),
            reminders=random.below(10),
            role=random.pick(["operator", "supervisor"]),
            percent=1 + random.below(20))
    yield "}\n"


def write_policy(out, count):
    for piece in policy(count):
        out.write(piece)


def write_people(out, count):
    write_rows(out, PEOPLE_COLUMNS, people(count))


def write_incidents(out, count, staff=1000):
    write_rows(out, INCIDENT_COLUMNS, incidents(count, staff))


def write_rows(out, columns, rows):
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


WRITERS = {"policy": write_policy, "people": write_people, "incidents": write_incidents}


def main(arguments):
    numbers = arguments[1:]
    most = 2 if arguments[:1] == ["incidents"] else 1
    if (not arguments or arguments[0] not in WRITERS or not 1 <= len(numbers) <= most
            or not all(number.isdigit() for number in numbers)):
        sys.stderr.write(__doc__)
        return 64
    WRITERS[arguments[0]](sys.stdout, *map(int, numbers))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
