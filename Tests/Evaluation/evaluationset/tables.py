"""The tables of Tests/Evaluation/data: how people write, by hand. A column `split` says which set may use a row: `dev`,
`held` or `both`."""

import csv
import functools
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "data"


@functools.cache
def table(name):
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    for number, row in enumerate(found, 2):
        if None in row or None in row.values() or row.get("split", "both") not in ("dev", "held", "both"):
            raise ValueError(
                f"{FOLDER / name}.csv:{number}: expected the columns of the header and split dev, held or both")
    return found


@functools.cache
def variants(name, split):
    """Of a table of two columns (and `split`): what the second column offers for each value of the first."""
    found = {}
    for row in table(name):
        if row.get("split", "both") in (split, "both"):
            key, value = list(row.values())[:2]
            found.setdefault(key, []).append(value)
    return found
