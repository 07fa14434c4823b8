#!/usr/bin/env python3
"""Scores a geocoder's answers to an evaluation set: accuracy by kind, sure and wrong answers, reliability."""

import argparse
import json
import pathlib
import sys

from evaluationset import question
from evaluationset.diagram import bars, svg
from evaluationset.judging import SURE, judged, read_answers, reliability, summary

COLUMNS = ("kind", "n", "right", "low", "target", "sure+wrong", "answered", "median m", "confidence")


def arguments(words):
    parser = argparse.ArgumentParser(description=__doc__, epilog="See Tests/Evaluation/README.md for what counts as right.")
    parser.add_argument("queries", type=pathlib.Path, help="CSV of questions, as make_queries.py writes it")
    parser.add_argument("answers", type=pathlib.Path, help="CSV of answers: id,lon,lat,distance,confidence,label[,question]")
    parser.add_argument("--sure", type=float, default=SURE, help="confidence from which a wrong answer is a fault "
                        "(default %(default)s)")
    parser.add_argument("--json", action="store_true", help="JSON instead of tables")
    parser.add_argument("--svg", type=pathlib.Path, help="writes the reliability diagram to this file")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="lists up to N wrong answers, the surest first")
    parser.add_argument("--require", action="store_true", help="exit 1 when a target is missed")
    chosen = parser.parse_args(words)
    if not 0 < chosen.sure <= 1:
        parser.error("--sure: expected a confidence over 0 and up to 1")
    return chosen


def percent(share):
    return "" if share is None else f"{100 * share:.1f} %"


def row(kind, s):
    return (kind, str(s["n"]), percent(s["right"]), percent(s["low"]), percent(s["target"]),
            f"{s['sure_wrong']} ({percent(s['sure_wrong'] / s['n'])})", percent(s["answered"]),
            "" if s["median_m"] is None else f"{s['median_m']:.1f}",
            "" if s["confidence"] is None else f"{s['confidence']:.2f}")


def table(rows):
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(r, widths)))
                     for r in rows)


def main(words):
    chosen = arguments(words)
    try:
        questions = question.read(chosen.queries)
        answers = read_answers(chosen.answers, questions)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    verdicts = judged(questions, answers, chosen.sure)
    kinds, total = summary(verdicts)
    bins, error, brier = reliability(verdicts)
    missed = [k for k, s in kinds.items() if s["target"] and s["right"] < s["target"]]
    missed += ["sure+wrong"] if total["sure_wrong"] > total["sure_wrong_allowed"] else []
    off = sum(v.distance_off for v in verdicts)
    if chosen.json:
        print(json.dumps({"kinds": kinds, "all": total, "reliability": bins, "calibration_error": error, "brier": brier,
                          "distances_off": off, "missed": missed}, indent=1, ensure_ascii=False))
    else:
        print(table([COLUMNS] + [row(k, s) for k, s in kinds.items()] + [row("all", total)]))
        print(f"\nsure means a confidence of {chosen.sure} or more; low is the lower end of the 95 % interval (Wilson)")
        print(f"\n{bars(bins)}\n\nexpected calibration error {error:.4f}, Brier score {brier:.4f}")
        if off:
            print(f"{off} distances differ from ours by more than 1 m and 1 %")
        if missed:
            print(f"targets missed: {', '.join(missed)}")
    wrong = sorted((v for v in verdicts if not v.right), key=lambda v: (-(v.confidence or 0), v.id))
    for v in wrong[:chosen.wrong]:
        confidence = "-" if v.confidence is None else v.confidence
        print(f"{v.id}\t{confidence}\t{questions[v.id].query}\t→ {v.label or 'no answer'}")
    if chosen.svg:
        chosen.svg.write_text(svg(bins), encoding="utf-8")
    return 1 if chosen.require and missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
