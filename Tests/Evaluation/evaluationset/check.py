"""What must hold of a set before anybody is measured with it."""

from .folding import fold
from .geometry import distance


def faults(questions, comune):
    """What is wrong with the questions, a line each: answers outside the comune, one text with two answers, control
    characters. `comune` is the Area of Venice."""
    found, by_text = [], {}
    for q in questions:
        name = f"{q.kind} {q.query!r}"
        if not q.query.strip() or any(ord(c) < 32 and c != "\t" for c in q.query):
            found.append(f"{name}: empty or with control characters")
        if q.ask != "none":
            points = [(q.point, q.tolerance)] + [(a[:2], a[2]) for a in q.alternatives]
            found += [f"{name}: {p} lies outside the comune" for p, _ in points if not comune.holds(p)]
            found += [f"{name}: tolerance {m:.0f} m" for _, m in points if not 4 <= m <= 20000]
        # Marks tell a coordinate from another, so only what is told apart by letters and digits is compared.
        if q.kind not in ("coordinates", "nonsense"):
            by_text.setdefault(fold(q.query), []).append(q)
    for same in by_text.values():
        first = same[0]
        found += [f"{first.kind} and {q.kind} {q.query!r}: two answers to one text" for q in same[1:] if not agree(first, q)]
    return found


def agree(a, b):
    """Whether some place is a right answer to both."""
    if a.point is None or b.point is None:
        return a.point == b.point
    return any(distance(p[:2], q[:2]) <= max(p[2], q[2]) for p in a.answers for q in b.answers)

