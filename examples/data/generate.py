#!/usr/bin/env python3
"""Writes march.csv beside itself: a month of incidents for the logistics policy.

Three sorts of rows. T- rows repeat cases of logistics-tests.culpa, X- rows are the awkward ones
(exact bounds, missing facts, newcomers, chains, concealment, late and missing forms), M- rows fill the
month. The same rows come out every time: the only source of chance is a seeded generator, of which
nothing but random() is used, because that alone is promised to stay the same between Python versions.
"""

import csv
import pathlib
import random
from datetime import datetime, timedelta

COLUMNS = [
    "incident", "kind", "occurred", "overdue (h)", "severe_complaint", "reminders", "found_in_time",
    "compensation", "discount", "labour (h)", "vehicle_time (h)", "long_vehicle", "return_freight",
    "repair", "vehicle_days", "outside_damage", "cause", "poor_supervision", "extreme",
    "external_cause", "special_case", "office_points", "concealed", "tip_date", "tip_direct",
    "tip_verified", "instalments_applied", "instalments_approved", "operator", "executor", "driver",
    "post_staff", "team_leader", "supervisor", "manager", "department_leader", "downstream", "catcher",
    "informant", "done form", "done form by",
]
NAMES = {"overdue": "overdue (h)", "labour": "labour (h)", "vehicle_time": "vehicle_time (h)",
         "form": "done form", "form_by": "done form by"}

rows = []


def row(name, kind, day, clock, **cells):
    """Adds a row of March 2026; `day` is the day of the month."""
    cells = {NAMES.get(key, key): str(value) for key, value in cells.items()}
    unknown = set(cells) - set(COLUMNS)
    if unknown:
        raise SystemExit(f"{name}: no such column: {sorted(unknown)}")
    rows.append(cells | {"incident": name, "kind": kind, "occurred": f"2026-03-{day:02d} {clock}"})


def repeated_tests():
    """Cases that stand in logistics-tests.culpa too, with people in place of `someone`."""
    row("T-01", "rework", 1, "08:10", labour=6, vehicle_time=3, discount="200.00",
        operator="chen_gang", supervisor="he_jing")                                     # E01
    row("T-02", "damage", 1, "09:20", compensation="500.00", operator="deng_chao",
        supervisor="pan_ting")
    row("T-03", "damage", 1, "10:30", compensation="500.01", operator="wei_dong",
        supervisor="cao_lei", manager="shen_jun", form="2026-03-01 18:00", form_by="ma_li")
    row("T-04", "damage", 1, "11:40", compensation="6000.01", operator="song_jie",
        supervisor="zeng_qi", department_leader="bai_xue", form="2026-03-02 09:00", form_by="ma_li")
    row("T-05", "vehicle", 1, "13:05", vehicle_days=4, repair="5500.00", operator="wu_lei",
        department_leader="dong_wei", form="2026-03-01 17:30", form_by="tao_ran")       # E03
    row("T-06", "damage", 1, "14:15", compensation="5000.00",
        operator="zhao_min:first; qian_liang:first; sun_yue:second",
        form="2026-03-02 10:00", form_by="ma_li")                                       # E05
    row("T-07", "damage", 2, "09:30", compensation="5000.00", instalments_applied="yes",
        instalments_approved="yes", operator="feng_lan", form="2026-03-02 16:00", form_by="ma_li")  # E07
    row("T-08", "misdelivery", 2, "10:45", operator="fang_yuan")
    row("T-09", "vehicle", 2, "11:50", vehicle_days=2, repair="1000.00", operator="zhang_wei",
        supervisor="cao_lei")
    row("T-10", "damage", 2, "13:30", compensation="2000.00", operator="zhou_kai",
        downstream="ye_fan:1; guo_tao:2; ding_ning:3", form="2026-03-03 08:00", form_by="ma_li")


def awkward():
    """What an officer meets rarely, and a program must not stumble over."""
    ops = dict(supervisor="li_na", manager="liu_yang", department_leader="dong_wei")
    fleet = dict(supervisor="cao_lei", manager="shen_jun", department_leader="dong_wei")
    desk = dict(supervisor="pan_ting", manager="gao_feng", department_leader="yan_bin")
    # Facts that nobody has recorded yet.
    row("X-01", "vehicle", 3, "07:30", driver="wu_lei", **fleet)
    row("X-02", "vehicle", 3, "16:10", vehicle_days=7, operator="wei_dong", **fleet,
        form="2026-03-04 09:00", form_by="ma_li")
    row("X-03", "misdelivery", 4, "09:05", operator="luo_yi", supervisor="he_jing")
    row("X-04", "vehicle", 4, "18:40", repair="5200.00", operator="chen_gang", **fleet,
        form="2026-03-05 18:40", form_by="ma_li")                                       # on the minute
    # Bounds.
    row("X-05", "delay", 4, "20:00", overdue=48, severe_complaint="yes", operator="deng_chao", **desk)
    row("X-06", "delay", 5, "08:20", overdue="48.25", severe_complaint="yes", operator="deng_chao", **desk)
    row("X-07", "delay", 5, "09:15", overdue=200, reminders=1, operator="xiao_yu", **desk)
    row("X-08", "delay", 5, "10:25", overdue=60, reminders=2, operator="xiao_yu", **desk)
    row("X-09", "damage", 5, "11:35", compensation="5999.99", operator="qian_liang", **ops,
        form="2026-03-06 13:35", form_by="ma_li")                                       # 2 h late
    row("X-10", "damage", 6, "08:00", compensation="6000.00", operator="sun_yue", **ops,
        form="2026-03-06 15:00", form_by="ma_li")
    row("X-11", "vehicle", 6, "09:10", vehicle_days=5, repair="5000.00", operator="zhang_wei", **fleet,
        form="2026-03-06 19:00", form_by="tao_ran")
    row("X-12", "vehicle", 6, "10:20", vehicle_days=5, repair="5000.01", operator="tang_ning", **fleet,
        form="2026-03-07 10:21", form_by="ma_li")                                       # a minute late
    row("X-13", "vehicle", 6, "14:30", vehicle_days=2, repair="1000.01", operator="wu_lei", **fleet,
        form="2026-03-07 08:00", form_by="ma_li")
    row("X-14", "vehicle", 7, "06:50", vehicle_days=3, repair="200.00", operator="wu_lei", **fleet,
        form="2026-03-07 17:00", form_by="ma_li")
    row("X-15", "vehicle", 7, "15:45", vehicle_days=1, repair="3000.00", operator="chen_gang", **fleet)  # no form
    row("X-16", "refusal", 8, "09:00", return_freight="500.00", operator="zhou_kai", **ops)
    row("X-17", "refusal", 8, "11:00", return_freight="500.01", operator="zhou_kai", **ops,
        form="2026-03-08 16:00", form_by="ma_li")
    row("X-18", "rework", 8, "13:00", labour=25, operator="fang_yuan", supervisor="he_jing")
    row("X-19", "rework", 8, "15:00", labour=25, discount="0.01", operator="fang_yuan", supervisor="he_jing",
        form="2026-03-09 12:00", form_by="ma_li")
    row("X-20", "complaint", 9, "08:45", compensation="300.00", discount="200.00", operator="ding_ning", **desk)
    # Newcomers: three months from 2025-12-15, two months from 2026-01-20.
    row("X-21", "damage", 15, "17:20", compensation="1000.00", poor_supervision="yes",
        operator="xu_jia:first", **ops, form="2026-03-16 09:00", form_by="ma_li")
    row("X-22", "damage", 16, "08:05", compensation="1000.00", poor_supervision="yes",
        operator="xu_jia:first", **ops, form="2026-03-16 15:00", form_by="ma_li")
    row("X-23", "rework", 20, "19:30", compensation="400.00", poor_supervision="yes",
        operator="tang_ning:first")
    row("X-24", "rework", 21, "09:40", compensation="400.00", poor_supervision="yes",
        operator="tang_ning:first")
    # Concealment and clues.
    row("X-25", "rework", 9, "10:00", compensation="400.00", concealed="yes", operator="sun_yue",
        team_leader="ye_fan", supervisor="he_jing")
    row("X-26", "damage", 10, "09:00", compensation="1000.00", concealed="yes", tip_date="2026-03-13",
        tip_direct="yes", tip_verified="yes", operator="kong_jie:second", team_leader="guo_tao",
        supervisor="li_na", informant="zhao_min", form="2026-03-13 17:00", form_by="ma_li")
    row("X-27", "damage", 10, "14:00", compensation="1000.00", concealed="yes", tip_date="2026-03-14",
        tip_direct="yes", tip_verified="yes", operator="qian_liang:second", team_leader="guo_tao",
        supervisor="li_na", informant="zhao_min", form="2026-03-14 16:00", form_by="ma_li")
    row("X-28", "damage", 11, "09:30", compensation="800.00", concealed="yes", tip_direct="yes",
        tip_verified="yes", operator="zhou_kai", team_leader="guo_tao", supervisor="li_na",
        informant="sun_yue")
    row("X-29", "damage", 11, "16:30", compensation="900.00", concealed="yes", tip_date="2026-03-12",
        tip_direct="yes", tip_verified="yes", operator="fang_yuan", team_leader="ye_fan",
        supervisor="he_jing", informant="sun_yue; zhao_min", form="2026-03-12 15:00", form_by="ma_li")
    row("X-30", "damage", 12, "08:30", concealed="yes", team_leader="ye_fan", supervisor="he_jing")
    # Along the line.
    row("X-31", "damage", 12, "10:10", compensation="5000.00", operator="zhao_min:first; kong_jie:second",
        downstream="sun_yue:1; zhou_kai:2", form="2026-03-12 20:00", form_by="ma_li")
    row("X-32", "rework", 12, "11:20", compensation="450.00", operator="zhao_min:first",
        downstream="zhou_kai:1", catcher="sun_yue")
    # Twice at the same moment; and one person again and again.
    row("X-33", "rework", 13, "09:00", compensation="1000.00", operator="song_jie", supervisor="zeng_qi",
        form="2026-03-13 12:00", form_by="ma_li")
    row("X-34", "damage", 13, "09:00", compensation="1000.00", operator="song_jie", supervisor="zeng_qi",
        form="2026-03-13 12:00", form_by="ma_li")
    for number, day in enumerate((14, 18, 23, 27)):
        row(f"X-{35 + number}", "delay", day, "12:00", overdue=72, severe_complaint="yes",
            compensation="1500.00", operator="meng_fei:first", supervisor="zeng_qi", manager="lin_yue",
            form=f"2026-03-{day:02d} 18:00", form_by="ma_li")
    # The leader's major incidents: damage, vehicle, damage, damage.
    row("X-39", "damage", 13, "14:00", compensation="10000.00", operator="kong_jie:third",
        department_leader="dong_wei", form="2026-03-13 19:00", form_by="ma_li")
    row("X-40", "vehicle", 17, "06:15", compensation="10000.00", vehicle_days=0, repair="0.00",
        outside_damage="yes", driver="wei_dong", department_leader="dong_wei",
        form="2026-03-18 08:15", form_by="ma_li")                                       # 2 h late
    row("X-41", "damage", 19, "14:00", compensation="10000.00", extreme="yes", operator="wei_dong:first",
        department_leader="dong_wei", form="2026-03-20 09:00", form_by="ma_li")
    row("X-42", "damage", 26, "14:00", compensation="12345.67", operator="zhang_wei:second",
        department_leader="dong_wei")                                                   # no form
    # Causes outside.
    row("X-43", "damage", 17, "10:00", compensation="2000.00", external_cause="yes", operator="luo_yi",
        supervisor="he_jing", manager="liu_yang", form="2026-03-17 15:00", form_by="ma_li")
    row("X-44", "damage", 18, "10:00", compensation="2000.00", external_cause="yes", special_case="yes",
        office_points=15, operator="luo_yi", supervisor="he_jing", form="2026-03-18 15:00", form_by="ma_li")
    row("X-45", "damage", 19, "10:00", compensation="2000.00", external_cause="yes", special_case="yes",
        operator="luo_yi", supervisor="he_jing", form="2026-03-19 15:00", form_by="ma_li")
    # Who is first.
    row("X-46", "damage", 20, "10:00", compensation="1000.00", cause="waybill", executor="ding_ning",
        form="2026-03-20 15:00", form_by="ma_li")
    row("X-47", "damage", 20, "11:00", compensation="400.00", executor="ding_ning")
    row("X-48", "vehicle", 21, "11:00", compensation="400.00", vehicle_days=1, repair="900.00",
        cause="negligence", driver="chen_gang", **fleet)
    # Wages: a second debt in the same month, a wage under the floor, no approval.
    row("X-49", "damage", 22, "09:00", compensation="2000.00", instalments_applied="yes",
        instalments_approved="yes", operator="feng_lan", form="2026-03-22 13:00", form_by="ma_li")
    row("X-50", "damage", 22, "11:00", compensation="1600.00", instalments_applied="yes",
        instalments_approved="yes", operator="cui_ping", form="2026-03-22 15:00", form_by="ma_li")
    row("X-51", "damage", 22, "13:00", compensation="5000.00", instalments_applied="yes",
        operator="meng_fei:third", form="2026-03-22 17:00", form_by="ma_li")
    # Nobody named; nothing happened; the form not yet due at the end of the month.
    row("X-52", "damage", 23, "09:00", compensation="700.00", form="2026-03-23 12:00", form_by="ma_li")
    row("X-53", "complaint", 23, "10:00", operator="xiao_yu", **desk)
    row("X-54", "damage", 31, "14:00", compensation="1600.00", operator="sun_yue:third", **ops)
    # Everything at once, after an earlier one: the case that logistics-month.culpa explains.
    row("X-55", "delay", 24, "14:00", overdue=72, severe_complaint="yes", compensation="1500.00",
        discount="140.00", labour=10, vehicle_time=2, long_vehicle="yes", external_cause="yes",
        concealed="yes", tip_date="2026-03-26", tip_direct="yes", tip_verified="yes",
        operator="kong_jie:first; fang_yuan:second", post_staff="qian_liang; zhou_kai",
        team_leader="guo_tao", supervisor="li_na", manager="liu_yang", department_leader="dong_wei",
        downstream="qian_liang:1; deng_chao:2", informant="sun_yue",
        form="2026-03-26 16:00", form_by="ma_li")


CREWS = {
    "floor": (["zhao_min", "qian_liang", "sun_yue", "zhou_kai", "kong_jie", "fang_yuan", "xu_jia", "luo_yi"],
              ["li_na", "he_jing", "he_jing"], ["guo_tao", "ye_fan"], "liu_yang", "dong_wei"),
    "fleet": (["zhang_wei", "wu_lei", "chen_gang", "wei_dong", "tang_ning"],
              ["cao_lei"], ["guo_tao"], "shen_jun", "dong_wei"),
    "desk": (["deng_chao", "xiao_yu", "ding_ning"], ["pan_ting"], [], "gao_feng", "yan_bin"),
    "trade": (["song_jie", "meng_fei"], ["zeng_qi"], [], "lin_yue", "bai_xue"),
}
KINDS = ["delay", "delay", "damage", "damage", "misdelivery", "rework", "complaint", "refusal",
         "vehicle", "vehicle"]
TIERS = ["", ":first", ":first", ":second", ":third"]


def ordinary(count):
    """The rest of the month, by chance but always the same."""
    rng = random.Random(20260331)
    below = lambda n: int(rng.random() * n)
    pick = lambda items: items[below(len(items))]
    chance = lambda percent: rng.random() * 100 < percent

    def some(items, most):
        left, taken = list(items), []
        for _ in range(1 + below(most)):
            if left:
                taken.append(left.pop(below(len(left))))
        return taken

    def fen(most):
        return f"{below(most * 100) / 100:.2f}" if chance(60) else f"{(1 + below(most // 10)) * 10}.00"

    minutes = set()
    while len(minutes) < count:
        minutes.add(2 * 1440 + 5 * below(27 * 288 + 144) + 1 + below(4))
    for number, minute in enumerate(sorted(minutes), 1):
        kind = pick(KINDS)
        crew = "fleet" if kind == "vehicle" else pick(["floor", "floor", "floor", "desk", "trade"])
        people, supervisors, leaders, manager, head = CREWS[crew]
        when = datetime(2026, 3, 1) + timedelta(minutes=minute)
        cells = {}
        scale = pick([400] * 12 + [1200, 5000, 14000])
        if kind == "delay":
            cells["overdue"] = pick(["12", "36", "47.5", "48", "49", "60", "72.5", "120"])
            cells["severe_complaint"] = pick(["yes", "no", ""])
            cells["reminders"] = pick(["", "0", "1", "2", "4"])
            if chance(60):
                cells["compensation"] = fen(scale)
        elif kind == "damage":
            cells["compensation"] = fen(scale)
        elif kind == "misdelivery":
            cells["found_in_time"] = pick(["yes", "yes", "yes", "no", "no", ""])
            if chance(40):
                cells["labour"], cells["vehicle_time"] = pick(["1", "2", "4.5"]), pick(["1", "2", "3"])
        elif kind == "rework":
            cells["labour"] = pick(["1.5", "2", "3", "4", "6", "8", "26"])
            cells["vehicle_time"] = pick(["", "2", "3", "5.5"])
            cells["long_vehicle"] = pick(["yes", "no", ""])
        elif kind == "complaint":
            cells["compensation"], cells["discount"] = fen(scale // 2), fen(scale // 4)
        elif kind == "refusal":
            cells["return_freight"] = fen(pick([450, 450, 700]))
            if chance(25):
                cells["compensation"] = fen(scale)
        else:
            cells["vehicle_days"] = pick(["0", "0", "1", "1", "2", "2", "2", "3", "5", "6"])
            cells["repair"] = fen(pick([900, 900, 900, 900, 2500, 7000]))
            if chance(6):
                cells[pick(["vehicle_days", "repair"])] = ""
            if chance(20):
                cells["outside_damage"], cells["compensation"] = "yes", fen(900)
        crowd = some(people, 3) if chance(35) else some(people, 1)
        if kind == "vehicle" and chance(30):
            cells["driver"] = crowd[0]
            cells["cause"] = pick(["negligence", "other", ""])
        elif chance(12):
            cells["executor"] = crowd[0]
            cells["cause"] = pick(["rule_breach", "negligence", "customer_terms", "waybill", "other"])
        else:
            plain = len(crowd) == 1 and chance(50)
            cells["operator"] = "; ".join(p + ("" if plain else pick(TIERS)) for p in crowd)
        rest = [p for p in people if p not in crowd]
        cells["supervisor"], cells["manager"], cells["department_leader"] = pick(supervisors), manager, head
        if leaders:
            cells["team_leader"] = pick(leaders)
        if rest and chance(20):
            cells["post_staff"] = "; ".join(some(rest, 2))
        if crew == "floor" and "operator" in cells and chance(12):
            stages = some(rest, 3)
            cells["downstream"] = "; ".join(f"{p}:{place}" for place, p in enumerate(stages, 1))
        elif crew == "floor" and "operator" in cells and chance(6):
            cells["catcher"] = pick(rest)
        cells["poor_supervision"] = "yes" if chance(8) and "operator" in cells else ""
        cells["external_cause"] = "yes" if chance(9) else ""
        if chance(7):
            cells["concealed"] = "yes"
            if chance(60):
                cells["tip_date"] = (when + timedelta(days=below(6))).strftime("%Y-%m-%d")
                cells["tip_direct"], cells["tip_verified"] = "yes", pick(["yes", "yes", "no"])
                cells["informant"] = pick(["ma_li", "jia_rui", "qin_shu"])
        if chance(10):
            cells["instalments_applied"], cells["instalments_approved"] = "yes", pick(["yes", "yes", "no"])
        if may_be_grave(cells):
            delay = pick([2, 5, 8, 12, 20, 22, 23, 23.5, 24, 25, 30, 49, None])
            if delay is None or when + timedelta(hours=delay) >= datetime(2026, 3, 31):
                delay = None if when < datetime(2026, 3, 29) else 1
            if delay is not None:
                cells["form"] = (when + timedelta(hours=delay)).strftime("%Y-%m-%d %H:%M")
                cells["form_by"] = pick(["ma_li", "ma_li", "tao_ran"])
        row(f"M-{number:03d}", kind, when.day, when.strftime("%H:%M"),
            **{key: value for key, value in cells.items() if value != ""})


def may_be_grave(cells):
    """Whether somebody would have thought of filling in the form; the policy decides by itself."""
    money = sum(float(cells.get(name) or 0) for name in ("compensation", "discount", "return_freight"))
    hours = 20 * float(cells.get("labour") or 0)
    wheels = (80 if cells.get("long_vehicle") == "yes" else 30) * float(cells.get("vehicle_time") or 0)
    repair, days = float(cells.get("repair") or 0), float(cells.get("vehicle_days") or 0)
    small = repair <= 1000 and days <= 2
    return money + hours + wheels + (0 if small else repair) > 500 or days >= 3


def main():
    repeated_tests()
    awkward()
    ordinary(181)
    rows.sort(key=lambda cells: (cells["occurred"], cells["incident"]))
    path = pathlib.Path(__file__).with_name("march.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{len(rows)} incidents")


main()
