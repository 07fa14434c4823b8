#!/usr/bin/env python3
"""Makes the geocoder's evaluation set from seeds/data: questions with known answers, the same at every run."""

import argparse
import pathlib
import sys

from evaluationset import (addresses, identity, languages, numbers, qualifiers, question, references, refusals, reports,
                           spots)
from evaluationset.check import faults
from evaluationset.city import City
from evaluationset.draw import Pool
from evaluationset.generate import questions

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORWARD = [kind for module in (addresses, qualifiers, numbers, languages, spots, references, identity, refusals)
           for kind in module.KINDS]
REPORT = reports.KINDS
SAMPLE = {"": 18, "-report": 14}  # questions a kind of the committed sample


def arguments(words):
    parser = argparse.ArgumentParser(description=__doc__, epilog="See Tests/Evaluation/README.md for the columns and kinds.")
    parser.add_argument("--set", choices=["dev", "held", "fresh", "unseen", "sample", "all"], default="all", dest="split",
                        help="which set; all is dev and held (default)")
    parser.add_argument("--report", action="store_true", help="only the report sentences, without the forward queries")
    parser.add_argument("--count", type=int, default=300, help="questions a kind (default %(default)s)")
    parser.add_argument("--seed", default="1", help="another seed, another set (default %(default)s)")
    parser.add_argument("--out", type=pathlib.Path, help="folder to write to (default .build/evaluation; of the sample "
                        "Tests/Evaluation/sample)")
    parser.add_argument("--quiet", action="store_true", help="no counts on standard error")
    chosen = parser.parse_args(words)
    if not 1 <= chosen.count <= 5000:
        parser.error("--count: expected 1 to 5000")
    return chosen


def make(city, split, kinds, count, seed, report=lambda name, made: None):
    """The questions of one set. The sample is the beginning of the dev set."""
    return questions(Pool(city, "dev" if split == "sample" else split), kinds, count, seed, report)


def main(words):
    chosen = arguments(words)
    city, broken = City(), []
    comune = city.comuni["L736"][1]
    for split in ["dev", "held"] if chosen.split == "all" else [chosen.split]:
        sample = split == "sample"
        folder = chosen.out or ROOT / ("Tests/Evaluation/sample" if sample else ".build/evaluation")
        for suffix, kinds in (("", FORWARD), ("-report", REPORT)):
            if chosen.report and not suffix:
                continue
            made = make(city, split, kinds, SAMPLE[suffix] if sample else chosen.count, chosen.seed)
            path = folder / f"{split}{suffix}.csv"
            counts = question.write(path, made, split)
            broken += faults(made, comune)
            if not chosen.quiet:
                print(f"{path}: {len(made)} questions", file=sys.stderr)
                for kind, number in counts.items():
                    print(f"  {number:5} {kind}", file=sys.stderr)
    print("".join(f"{line}\n" for line in broken), end="", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
