"""House numbers with a position that can be trusted."""

import dataclasses
import functools

from . import seeds
from .dice import half
from .folding import fold
from .geometry import distance


@dataclasses.dataclass(frozen=True)
class Address:
    id: str
    label: str  # as the Comune writes it
    sestiere: str  # empty where streets are numbered
    street: str  # empty for 16 doors of the insulario
    number: int
    exponent: str
    cap: str
    locality: str
    municipality: str
    point: tuple
    source: str

    @property
    def insular(self):
        return bool(self.sestiere)

    @property
    def area(self):
        """What the number counts in: the sestiere, or the street (folded)."""
        return self.sestiere or fold(self.street)

    @property
    def half(self):
        return half("civico", fold(self.street), self.sestiere)

    @property
    def civico(self):
        return f"{self.number}/{self.exponent}" if self.exponent else str(self.number)


class Civici:
    def __init__(self):
        self.all = [_address(row) for row in seeds.rows("civici.csv.gz")]
        self.by_area, self.by_street = {}, {}
        for address in self.all:
            self.by_area.setdefault(address.area, []).append(address)
            self.by_street.setdefault(fold(address.street), []).append(address)
        for group in self.by_area.values():
            group.sort(key=lambda a: (a.number, a.exponent, a.id))
        self.doubts = self._doubts()
        self.sound = [a for a in self.all if a.id not in self.doubts]

    @functools.cache
    def numbers(self, area):
        """number → exponents → address of one area."""
        found = {}
        for address in self.by_area.get(area, ()):
            found.setdefault(address.number, {})[address.exponent] = address
        return found

    def find(self, area, number, exponent=""):
        return self.numbers(area).get(number, {}).get(exponent)

    def on_street(self, street, number, exponent=""):
        """All doors with this number on a street of this (folded) name, whatever their sestiere."""
        return [a for a in self.by_street.get(street, ()) if (a.number, a.exponent) == (number, exponent)]

    def last(self, area):
        return max(self.numbers(area))

    def _doubts(self):
        """Addresses whose position or name cannot be trusted, by id, with the reason."""
        found = {}
        seen = {}
        for a in self.all:
            if not a.insular and any(c.isdigit() for c in a.street) or "(" in a.street and not a.street.endswith("(BURANO)"):
                found[a.id] = "the street's name holds a number or a place"
            if a.insular and a.locality.upper() != a.sestiere:
                found[a.id] = f"lies in {a.locality}"
            key = (a.area, a.number, a.exponent)
            if key in seen:
                found[a.id] = found[seen[key]] = "the address occurs twice"
            seen[key] = a.id
        for area, group in self.by_area.items():
            for before, a, after in zip(group, group[1:], group[2:]):
                if (a.insular and distance(before.point, after.point) < 60
                        and min(distance(before.point, a.point), distance(a.point, after.point)) > 120):
                    found[a.id] = f"{distance(before.point, a.point):.0f} m from the numbers before and after it"
        return found


def _address(row):
    return Address(
        id=row["id"], label=row["indirizzo"], sestiere=row["sestiere"], street=row["toponimo"],
        number=int(row["numero"]), exponent=row["esponente"], cap=row["cap"], locality=row["localita"],
        municipality=row["municipalita"], point=(float(row["lon"]), float(row["lat"])),
        source="ocio" if row["fonte"].startswith("ocio") else "comune")
