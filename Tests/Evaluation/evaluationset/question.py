"""A question with its answer, and the files that hold them."""

import csv
import dataclasses

COLUMNS = ["id", "kind", "query", "lon", "lat", "tolerance_m", "ask", "alternatives", "source"]
# What an answer should do beyond being right: README.md, "The columns".
ASK = ("", "may", "must", "none")


@dataclasses.dataclass(frozen=True)
class Question:
    kind: str
    query: str
    point: tuple = None  # (lon, lat); None: there is no such place
    tolerance: float = 0  # metres round the point
    ask: str = ""
    alternatives: tuple = ()  # further right answers: (lon, lat, metres)
    source: str = ""  # whose data the answer is from: comune, ocio, osm, ade, anncsu; empty: of several or none

    @property
    def answers(self):
        """Every right answer: (lon, lat, metres)."""
        return ((*self.point, self.tolerance), *self.alternatives) if self.point else ()


def write(path, questions, prefix):
    """Writes the questions, numbering those of each kind from 1: `dev-exact-001`."""
    counts = {}
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        for q in questions:
            counts[q.kind] = counts.get(q.kind, 0) + 1
            lon, lat = (f"{q.point[0]:.7f}", f"{q.point[1]:.7f}") if q.point else ("", "")
            also = ";".join(f"{lon:.7f} {lat:.7f} {reach:.0f}" for lon, lat, reach in q.alternatives)
            tolerance = f"{q.tolerance:.0f}" if q.point else ""
            out.writerow([f"{prefix}-{q.kind}-{counts[q.kind]:03}", q.kind, q.query, lon, lat, tolerance, q.ask, also,
                          q.source])
    return counts


def read(path):
    """id → Question. A file of the first six columns alone is read too; every mistake is a ValueError with its line."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        missing = [c for c in COLUMNS[:6] if c not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path}:1: no column {', '.join(missing)}; expected {','.join(COLUMNS[:6])}")
        found = {}
        for row in rows:
            try:
                if row["id"] in found:
                    raise ValueError(f"the id {row['id']} occurs twice")
                found[row["id"]] = _question(row)
            except (ValueError, TypeError) as error:
                raise ValueError(f"{path}:{rows.line_num}: {error}") from None
    return found


def _question(row):
    ask = row.get("ask") or ""
    if ask not in ASK:
        raise ValueError(f"ask is {ask!r}; expected one of may, must, none or nothing")
    point = (float(row["lon"]), float(row["lat"])) if row["lon"] else None
    if point is None and ask != "none":
        raise ValueError("no lon and lat: expected them, or none in the column ask")
    also = tuple(tuple(float(v) for v in part.split()) for part in (row.get("alternatives") or "").split(";") if part)
    if any(len(a) != 3 for a in also):
        raise ValueError("alternatives: expected lon lat metres, separated by ;")
    return Question(row["kind"], row["query"], point, float(row["tolerance_m"] or 0), ask, also, row.get("source") or "")
