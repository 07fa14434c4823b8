#!/usr/bin/env python3
"""Compares two files of verdicts, one a line in the same order: by rule, verdicts and measured lengths.

Leaves out a rule of a scene where a measured figure lies within 1e-6 of one of its thresholds. `pass` and
`not_applicable` are counted apart (they weigh the same), and so are rules that only one side gives.
Exit status 1 if verdicts, outcomes or measures differ.
"""

import argparse
import collections
import json
import math
import pathlib
import sys

TOLERANCE = 0.02
ON_EDGE = 1e-6
ROUNDING = 1e-5  # reference.py prints five decimals
NAMES = {
    "PC-002": ["authority"], "PC-010": ["setback_m"], "PC-020": ["distance_m", "node", "uncertainty_m"],
    "PC-030": ["visible_m", "braking_m", "stopping_m"], "PC-031": ["radius_m"], "PC-050": ["setback_m"],
    "PC-060": ["width_m"], "PC-061": ["width_m"], "PC-070": ["gap_m"], "PC-072": ["axis_m"], "PC-080": ["gap_m"],
    "PC-082": ["distance_m"], "PC-090": ["missing"], "PC-100": ["width_m", "area_m2", "annual_standard_eur"],
}
LIGHT = {"pass", "not_applicable"}


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def thresholds(rule, result):
    """[(figure, threshold)] of a rule, as far as its answer tells them."""
    measured, limit = result.get("measured") or {}, result.get("threshold") or {}
    if rule == "PC-010":
        return [(measured.get("setback_m"), 30)]
    if rule == "PC-020":
        d, u = measured.get("distance_m"), measured.get("uncertainty_m") or 0
        return [(d, 12 + u), (d, 12 - u), (d, 0)]
    if rule == "PC-030":
        return [(measured.get("visible_m"), measured.get(name)) for name in ("braking_m", "stopping_m")]
    if rule == "PC-031":
        return [(measured.get("radius_m"), 50)]
    if rule == "PC-050":
        edges = [5, 12]
        return [(measured.get(n), e) for n in ("setback_m", "from_sidewalk_m") for e in edges]
    if rule in ("PC-060", "PC-061"):
        return [(measured.get("width_m"), e) for e in (2.5, 6.5, 8)]
    if rule == "PC-070":
        return [(measured.get("gap_m"), 2), (measured.get("overlap_m"), 0.05)]
    if rule == "PC-072":
        return [(measured.get("axis_m"), e) for e in (100, 300, 1000)]
    if rule == "PC-080":
        return [(measured.get("gap_m"), e) for e in (0, 5)]
    if rule == "PC-081":
        return [(measured.get("gap_m"), 0)] if result.get("verdict") == "pass" else []
    if rule == "PC-082":
        return [(measured.get("distance_m"), e) for e in (1, 2)]
    if rule == "PC-051":
        return [(v, e) for v in measured.values() for e in limit.values()]
    return []


def on_edge(rule, *results):
    return any(number(v) and number(t) and abs(v - t) <= ON_EDGE + ROUNDING
               for result in results for v, t in thresholds(rule, result))


def same(rule, name, a, b, first, second):
    """Whether two measured values agree."""
    if name == "radius_m":
        a, b = [math.inf if v is None or v > 1000 else v for v in (a, b)]
        return a == b or abs(a - b) <= max(TOLERANCE, 0.001 * min(a, b))
    if name == "visible_m" and number(a) and number(b):
        # Beyond the stopping distance an evaluator may stop looking.
        enough = min(r["measured"].get("stopping_m") or math.inf for r in (first, second))
        a, b = min(a, enough), min(b, enough)
    if name == "gap_m" and number(a) and number(b):
        a, b = max(a, 0), max(b, 0)
    if name == "node" and isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(abs(p - q) <= TOLERANCE for p, q in zip(a, b))
    if name == "missing":
        return sorted(a or []) == sorted(b or [])
    if number(a) and number(b):
        return abs(a - b) <= TOLERANCE
    return a == b


class Tally:
    def __init__(self):
        self.counts = collections.defaultdict(collections.Counter)
        self.differences = []

    def add(self, scene, rule, kind, text=""):
        self.counts[rule][kind] += 1
        if kind in ("verdict", "measure"):
            self.differences.append((rule, scene, text))


def compare_scene(name, first, second, tally):
    edge = False
    a_rules, b_rules = first.get("rules") or {}, second.get("rules") or {}
    for rule in sorted(set(a_rules) | set(b_rules)):
        if rule not in a_rules or rule not in b_rules:
            tally.add(name, rule, "only A" if rule in a_rules else "only B")
            continue
        a, b = a_rules[rule], b_rules[rule]
        if on_edge(rule, a, b):
            edge = True
            tally.add(name, rule, "on edge")
            continue
        compare_rule(name, rule, a, b, tally)
    for key in ("outcome", "facing_road"):
        if edge and key == "outcome":
            tally.add(name, key, "on edge")
        elif first.get(key) != second.get(key):
            tally.add(name, key, "verdict", f"{first.get(key)} | {second.get(key)}")
        else:
            tally.add(name, key, "same")


def compare_rule(name, rule, a, b, tally):
    if a["verdict"] != b["verdict"]:
        light = {a["verdict"], b["verdict"]} <= LIGHT
        figures = f"{a['verdict']} {brief(rule, a)} | {b['verdict']} {brief(rule, b)}"
        tally.add(name, rule, "pass/n.a." if light else "verdict", figures)
        return
    if a["verdict"] == "not_applicable":
        tally.add(name, rule, "same")
        return
    for key in NAMES.get(rule, []):
        x, y = (r.get("measured", {}).get(key) for r in (a, b))
        if not same(rule, key, x, y, a, b):
            tally.add(name, rule, "measure", f"{key} {x} | {y} ({a['verdict']})")
            return
    tally.add(name, rule, "same")


def brief(rule, result):
    measured = result.get("measured") or {}
    return {key: measured[key] for key in NAMES.get(rule, measured) if key in measured}


def report(tally, first):
    kinds = ["same", "verdict", "measure", "pass/n.a.", "only A", "only B", "on edge"]
    print(f"{'rule':12}" + "".join(f"{kind:>10}" for kind in kinds))
    for rule in sorted(tally.counts):
        print(f"{rule:12}" + "".join(f"{tally.counts[rule][kind] or '':>10}" for kind in kinds))
    for rule, scene, text in tally.differences[:first]:
        print(f"{rule}  {scene}: {text}")
    if len(tally.differences) > first:
        print(f"… and {len(tally.differences) - first} more (--first, --rule)")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("a", type=pathlib.Path)
    parser.add_argument("b", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=40, metavar="N", help="differences shown (default %(default)s)")
    parser.add_argument("--rule", help="show differences of this rule (or outcome, facing_road) only")
    parser.add_argument("--scenes", type=pathlib.Path, help="the scenes, for ids where the verdicts have none")
    return parser.parse_args()


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def main():
    options = arguments()
    first, second = lines(options.a), lines(options.b)
    names = [s.get("id") for s in lines(options.scenes)] if options.scenes else []
    if len(first) != len(second):
        print(f"{options.a} has {len(first)} verdicts, {options.b} {len(second)}", file=sys.stderr)
        return 2
    tally = Tally()
    for i, (a, b) in enumerate(zip(first, second)):
        name = names[i] if names else a.get("id") or b.get("id") or f"line {i + 1}"
        compare_scene(name, a, b, tally)
    if options.rule:
        tally.differences = [d for d in tally.differences if d[0] == options.rule]
    report(tally, options.first)
    return 1 if tally.differences else 0


if __name__ == "__main__":
    sys.exit(main())
