"""The tables of Tests/Evaluation/data: how people write, by hand. A column `split` says which set may use a row: `dev`,
`held`, `both` of these, `fresh` or `unseen`."""

import csv
import functools
import pathlib

ANEW = ("fresh", "unseen")  # sets of a wording of their own
SETS = ("dev", "held", "both", *ANEW)
LANGUAGE = ("dialect", "mishearings")  # what the tongue does, not what somebody thought of writing
FOLDER = pathlib.Path(__file__).resolve().parents[1] / "data"


@functools.cache
def table(name):
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    for number, row in enumerate(found, 2):
        if None in row or None in row.values() or row.get("split", "both") not in SETS:
            raise ValueError(
                f"{FOLDER / name}.csv:{number}: expected the columns of the header and split {' or '.join(SETS)}")
    return found


def usable(name, split):
    """The rows that a set may use. A set worded anew has the rows `both` of no table but those of the language."""
    shared = ("both",) if split not in ANEW or name in LANGUAGE else ()
    return [row for row in table(name) if row.get("split", "both") in (split, *shared)]


@functools.cache
def variants(name, split):
    """Of a table of two columns (and `split`): what the second column offers for each value of the first."""
    found = {}
    for row in usable(name, split):
        key, value = list(row.values())[:2]
        found.setdefault(key, []).append(value)
    return found


def forms(kind, split, otherwise, **fields):
    """How a set of its own wording puts the fields: the rows of forms.csv, filled in; another set does it `otherwise`."""
    own = [row["text"].format(**fields) for row in usable("forms", split) if row["kind"] == kind]
    return own or otherwise
