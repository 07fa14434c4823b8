"""Kinds about numbers that the data do not hold."""

from .folding import fold
from .geometry import distance
from .writing import spoken
from .question import Question
from .tables import forms


def _gap(d, area, numbers):
    """A number that the area lacks, between two that it has: (number, the nearer door, the other one)."""
    present = sorted(numbers)
    gaps = [(a, b) for a, b in zip(present, present[1:]) if 1 < b - a <= 30]
    if not gaps:
        return None
    low, high = d.pick(gaps)
    missing = d.between(low + 1, high - 1)
    doors = [numbers[n].get("") or next(iter(numbers[n].values())) for n in (low, high)]
    if missing - low > high - missing:
        doors.reverse()
    return missing, doors[0], doors[1]


def _withheld(d, kind, example, area, name):
    """The nearest number is right, as is whatever lies between its neighbours: within their distance, 50 m at least."""
    gap = _gap(d, area, d.city.civici.numbers(area))
    if not gap:
        return None
    missing, near, far = gap
    reach = distance(near.point, far.point)
    if reach > 150 or near.id in d.city.civici.doubts or far.id in d.city.civici.doubts:
        return None
    text = d.pick([f"{name} {missing}", f"{name}, {missing}", f"{name} n. {missing}", f"{name} {missing}/A"])
    return Question(kind, text, near.point, max(50, reach), source=example.source, alternatives=((*far.point, 50),))


def withheld(d):
    """A number that the street does not have: the nearest one, with less confidence."""
    a = d.stradario()
    street = d.city.streets.get(fold(a.street))
    if not street or len(street.places) > 1 and not _together(street) or street.rows > 1:
        return None
    return _withheld(d, "withheld", a, a.area, spoken(a.street))


def _together(street):
    """Whether what the map shows as several stretches is one street with gaps."""
    return max(distance(p.centre, q.centre) for p in street.places for q in street.places) < 3000


def withheld_insular(d):
    """A number that the sestiere lacks: its neighbours in the sequence, never a point between them along a street."""
    a = d.insular()
    return _withheld(d, "withheld_insular", a, a.sestiere, spoken(a.sestiere))


def withheld_exponent(d):
    """A letter that the number does not have: the number, or a letter that it has."""
    a = d.address()
    held = d.city.civici.numbers(a.area)[a.number]
    base = held.get("")
    letter = d.pick([c for c in "ABCDEFGHILMNOPQRSTUVZ" if c not in held][:6])
    if not base or base.id in d.city.civici.doubts:
        return None
    also = tuple((*x.point, 15) for letter, x in sorted(held.items()) if letter)
    name = spoken(a.sestiere or a.street)
    return Question("withheld_exponent", f"{name} {a.number}/{letter}", base.point, 30, source=a.source, alternatives=also)


def beyond_range(d):
    """A number past the last of its sestiere: nothing to be sure of."""
    sestiere = d.pick(d.city.sestieri)
    last = d.city.civici.last(sestiere)
    number = d.between(int(last * 1.1) + 1, max(9999 if d.chance(0.3) else 0, int(last * 1.6)))
    name = spoken(sestiere)
    text = d.pick([f"{name} {number}", f"{name}, {number}", f"{name} n. {number}", f"sestiere {name} {number}",
                   f"{name} {number}/A", f"{name} {number}, Venezia"])
    return Question("beyond_range", text, ask="none")


def without_number(d):
    """`snc` where the street is known: the street, never a number."""
    street = d.street()
    mark = {"dev": ["snc", "s.n.c.", "senza numero"], "held": ["s.n.", "s.n.c", "senza numero civico"]}
    mark = forms("without_number", d.split, mark.get(d.split))
    return d.along("without_number", f"{d.named(street)}{d.pick([' ', ', '])}{d.pick(mark)}", street)


KINDS = [withheld, withheld_insular, withheld_exponent, beyond_range, without_number]
