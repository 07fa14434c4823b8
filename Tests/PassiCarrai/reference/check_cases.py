#!/usr/bin/env python3
"""Holds the reference's verdicts against the hand-made cases; with `--verdicts`, those of another evaluator."""

import argparse
import json
import pathlib
import sys

CASES = pathlib.Path(__file__).resolve().parents[1] / "cases"
TOLERANCE = 0.01


def cases():
    """[(name, case)] in the order of the file names."""
    return [(path.stem, json.loads(path.read_text())) for path in sorted(CASES.glob("*.json"))]


def agrees(expected, got):
    if isinstance(expected, bool) or not isinstance(expected, (int, float, list)):
        return expected == got
    if isinstance(expected, list):
        if not isinstance(got, list) or len(expected) != len(got):
            return False
        if all(isinstance(e, str) for e in expected):
            return sorted(expected) == sorted(got)
        return all(agrees(e, g) for e, g in zip(expected, got))
    return isinstance(got, (int, float)) and abs(expected - got) <= TOLERANCE


def misses(case, verdict):
    """What a verdict gets wrong of a case, one sentence each."""
    expect = case["expect"]
    for key in ("outcome", "facing_road"):
        if key in expect and verdict.get(key) != expect[key]:
            yield f"{key} is {verdict.get(key)}, not {expect[key]}"
    for rule, wanted in expect["rules"].items():
        got = verdict["rules"].get(rule)
        if got is None:
            yield f"{rule} is missing"
            continue
        if got["verdict"] != wanted["verdict"]:
            yield f"{rule} is {got['verdict']} {got.get('measured')}, not {wanted['verdict']}"
        for name, value in wanted.get("measured", {}).items():
            if not agrees(value, (got.get("measured") or {}).get(name)):
                yield f"{rule} {name} is {(got.get('measured') or {}).get(name)}, not {value}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verdicts", type=pathlib.Path,
                        help="verdicts of another evaluator, a line a case, in the order of --scenes")
    parser.add_argument("--scenes", action="store_true", help="print the scenes of the cases as NDJSON, and stop")
    options = parser.parse_args()
    known = cases()
    if options.scenes:
        for _, case in known:
            print(json.dumps(case["scene"]))
        return 0
    if options.verdicts:
        verdicts = [json.loads(line) for line in options.verdicts.read_text().splitlines() if line.strip()]
    else:
        from passi.verdict import evaluate  # Here, so that others can read the cases without its libraries.

        verdicts = [evaluate(case["scene"]) for _, case in known]
    if len(verdicts) != len(known):
        print(f"{len(verdicts)} verdicts of {len(known)} cases", file=sys.stderr)
        return 2
    wrong = 0
    for (name, case), verdict in zip(known, verdicts):
        found = list(misses(case, verdict))
        wrong += bool(found)
        for text in found:
            print(f"{name}: {text}")
    print(f"{len(known) - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
