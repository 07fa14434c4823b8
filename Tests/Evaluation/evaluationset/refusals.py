"""Kinds that no confident answer may follow: other towns, nonsense."""

import functools

from . import seeds
from .geometry import radius
from .question import Question
from .tables import forms, usable
from .writing import spoken


@functools.cache
def odonyms(code):
    """Streets of another comune of the Città metropolitana, in capitals."""
    return sorted({f"{r['DUG']} {r['DUF']}" for r in seeds.rows("anncsu_odonimi_cm_venezia_2025.csv.gz")
                   if r["codice_belfiore"] == code})


def _mine(d, name):
    return [list(row.values())[0] for row in usable(name, d.split)]


def outside(d):
    """An address in another town. In the Città metropolitana an answer in that comune is right."""
    texts = ["{street}, {town}", "{street} {town}", "{town}, {street}", "{street} - {town}", "{street} a {town}"]
    form = d.pick(forms("outside", d.split, texts, street="{street}", town="{town}"))
    if d.chance(0.5):
        code = d.pick(sorted(c for c in d.city.comuni if c != "L736"))
        town, area = d.city.comuni[code]
        street = f"{spoken(d.pick(odonyms(code)))} {d.between(1, 80)}"
        centre = area.inner
        return Question("outside", form.format(street=street, town=town), centre, radius(centre, area.outline), ask="none",
                        source="anncsu")
    street = d.pick(_mine(d, "outside_streets"))
    if d.chance(0.4):
        # A street that Venice has too: the town decides.
        street = f"{d.street().name} {d.between(1, 60)}"
    return Question("outside", form.format(street=street, town=d.pick(_mine(d, "outside"))), ask="none")


def nonsense(d):
    """Nothing that is a place."""
    if d.chance(0.4):
        return Question("nonsense", d.pick(_mine(d, "nonsense")), ask="none")
    if d.chance(0.5):
        letters = "".join(d.pick("bcdfghjklmnpqrstvwxz" if i % 3 else "aeiouyk") for i in range(d.between(9, 16)))
        return Question("nonsense", d.pick([letters, f"{letters} {d.between(1, 99)}", f"xq {letters}"]), ask="none")
    signs = "".join(d.pick("#@€%&=+*^§¿¡|~$") for _ in range(d.between(3, 12)))
    day = f"{d.between(1, 28)}/{d.between(1, 12)}/{d.between(1990, 2030)}"
    text = d.pick([signs, f"{signs} {d.between(100000, 9999999)}", str(d.between(10 ** 6, 10 ** 10)),
                   f"+39 {d.between(10 ** 8, 10 ** 9)}", day])
    return Question("nonsense", text, ask="none")


KINDS = [outside, nonsense]
