"""When an answer is right, when it is a fault, and how far its confidence can be believed."""

import csv
import dataclasses
import math
import statistics

from .geometry import distance

SURE = 0.8
# The share of right answers asked for, by the beginning of the kind's name.
TARGETS = {"exact": 0.995, "case_order": 0.99, "abbreviation": 0.99, "accent": 0.99, "typo_one": 0.97, "typo_two": 0.90,
           "no_number": 0.98, "withheld": 0.95, "report_": 0.90}
SURE_WRONG_TARGET = 0.005  # of all questions


@dataclasses.dataclass(frozen=True)
class Answer:
    point: tuple  # None: no answer
    distance: float
    confidence: float
    label: str
    asked: bool


@dataclasses.dataclass(frozen=True)
class Verdict:
    id: str
    kind: str
    right: bool
    sure_wrong: bool
    hit: bool  # for the reliability of the confidence: the place meant was found
    distance: float  # metres to the nearest right answer; None without one
    confidence: float
    label: str
    distance_off: bool


def read_answers(path, questions):
    """id → Answer; exactly one for each question, else a ValueError that names the line."""
    found = {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        needed = ["id", "lon", "lat", "confidence"]
        missing = [c for c in needed if c not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path}:1: no column {', '.join(missing)}; expected id,lon,lat,distance,confidence,label")
        for row in rows:
            try:
                if row["id"] not in questions:
                    raise ValueError(f"the id {row['id']} is not among the questions")
                if row["id"] in found:
                    raise ValueError(f"the id {row['id']} occurs twice")
                found[row["id"]] = _answer(row)
            except (ValueError, TypeError) as error:
                raise ValueError(f"{path}:{rows.line_num}: {error}") from None
    absent = [i for i in questions if i not in found]
    if absent:
        raise ValueError(f"{path}: {len(absent)} of {len(questions)} questions have no row, among them {absent[0]}")
    return found


def _answer(row):
    asked = bool(row.get("question"))
    if not row["lon"] and not row["lat"]:
        return Answer(None, None, None, row.get("label") or "", asked)
    point, confidence = (float(row["lon"]), float(row["lat"])), float(row["confidence"])
    if not (0 <= confidence <= 1 and abs(point[0]) <= 180 and abs(point[1]) <= 90):
        raise ValueError("expected a confidence of 0 to 1, a longitude and a latitude in degrees")
    return Answer(point, float(row["distance"]) if row.get("distance") else None, confidence, row.get("label") or "", asked)


def judge(id, q, a, sure=SURE):
    """The verdict on one answer. `ask` of the question says what is right beside an answer within the tolerance:
    `may`: a question, too; `must`: a question or an unsure answer, a sure one being a guess; `none`: no sure answer."""
    gaps = [(distance(p[:2], a.point), p[2]) for p in q.answers] if a.point else []
    inside = [gap <= reach for gap, reach in gaps]
    hit_any, hit_first = any(inside), bool(inside) and inside[0]
    sure_of_it = a.point is not None and a.confidence >= sure and not a.asked
    if q.ask == "none":
        right, sure_wrong = hit_any or not sure_of_it, sure_of_it and not hit_any
    elif q.ask == "must":
        right, sure_wrong = a.asked or hit_any and not sure_of_it, sure_of_it
    else:
        right = hit_any or q.ask == "may" and a.asked
        sure_wrong = sure_of_it and not hit_any
    # Of several places that are meant alike the first is the one meant, by the dice: one of two is right half the time.
    hit = hit_first if q.ask == "must" else hit_any
    off = bool(gaps) and a.distance is not None and abs(a.distance - gaps[0][0]) > max(1, 0.01 * gaps[0][0])
    return Verdict(id, q.kind, right, sure_wrong, hit, min(g for g, _ in gaps) if gaps else None,
                   a.confidence if a.point else None, a.label, off)


def judged(questions, answers, sure=SURE):
    return [judge(i, q, answers[i], sure) for i, q in questions.items()]


def summary(verdicts):
    """Figures by kind, in the order of the questions, and of all."""
    by_kind = {}
    for v in verdicts:
        by_kind.setdefault(v.kind, []).append(v)
    return {kind: _figures(group, target(kind)) for kind, group in by_kind.items()}, _figures(verdicts, None)


def target(kind):
    return next((share for start, share in TARGETS.items() if kind.startswith(start)), None)


def _figures(group, wanted):
    n, right = len(group), sum(v.right for v in group)
    given = [v for v in group if v.confidence is not None]
    gaps = [v.distance for v in given if v.distance is not None]
    return {"n": n, "right": right / n if n else 0, "low": wilson(right, n), "target": wanted,
            "sure_wrong": sum(v.sure_wrong for v in group), "sure_wrong_allowed": math.floor(SURE_WRONG_TARGET * n),
            "answered": len(given) / n if n else 0, "median_m": statistics.median(gaps) if gaps else None,
            "confidence": statistics.fmean(v.confidence for v in given) if given else None}


def wilson(right, n, z=1.96):
    """The lower end of the 95 % interval of a share."""
    if not n:
        return 0
    share = right / n
    return (share + z * z / (2 * n) - z * math.sqrt((share * (1 - share) + z * z / (4 * n)) / n)) / (1 + z * z / n)


def reliability(verdicts):
    """Ten bins of confidence with the share of hits in each; the expected calibration error; the Brier score."""
    given = [v for v in verdicts if v.confidence is not None]
    bins = []
    for i in range(10):
        group = [v for v in given if min(int(v.confidence * 10), 9) == i]
        bins.append({"from": i / 10, "to": (i + 1) / 10, "n": len(group),
                     "confidence": statistics.fmean(v.confidence for v in group) if group else None,
                     "hit": sum(v.hit for v in group) / len(group) if group else None})
    error = sum(b["n"] * abs(b["confidence"] - b["hit"]) for b in bins if b["n"]) / len(given) if given else 0
    brier = statistics.fmean((v.confidence - v.hit) ** 2 for v in given) if given else 0
    return bins, error, brier
