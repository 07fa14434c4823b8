"""How people write names and numbers that the Comune writes in capitals: case, accents, abbreviations, order."""

import functools
import re

from .folding import fold
from .tables import forms, table, variants

SMALL = set("DE DEL DELLA DELLE DELLO DEI DEGLI DI DA DAL DALLA AI AL ALLA LA LE IN E O DETTA DETTO GIA' DRIO".split())
KEEPS_APOSTROPHE = {"CA'", "DE'", "FRA'", "PO'"}
ACCENTED = dict(zip("AEIOUaeiou", "ÀÈÌÒÙàèìòù"))


def spoken(name):
    """`CALLE DE L'OGIO` → `Calle de l'Ogio`, `VIA NICOLO' TRON` → `Via Nicolò Tron`; mixed case stays as it is."""
    if name != name.upper():
        return name
    return " ".join(_word(word, first=i == 0) for i, word in enumerate(name.split()))


def _word(word, first):
    if word in SMALL and not first:
        return word.lower().replace("gia'", "già")
    match = re.fullmatch(r"(L|D|DE L|DEL|DELL|ALL|DALL|NELL|SANT)'(.+)", word)
    if match:
        head, tail = match.groups()
        return (head.capitalize() if head == "SANT" or first else head.lower()) + "'" + _word(tail, True)
    if re.fullmatch(r"[A-Z]+[AEIOU]'", word) and word not in KEEPS_APOSTROPHE:
        return (word[:-2] + ACCENTED[word[-2]]).capitalize()
    return "-".join(part.capitalize() for part in word.split("-"))


@functools.cache
def _dug_names():
    return sorted((fold(row["dug"]).split() for row in table("dug_names")), key=len, reverse=True)


def split_dug(name):
    """The kind of street and the rest as they are spelled: (`Rio Terà`, `San Leonardo`); (``, name) without one."""
    words = name.split()
    for dug in _dug_names():
        if len(words) > len(dug) and fold(" ".join(words[:len(dug)])).split() == dug:
            return " ".join(words[:len(dug)]), " ".join(words[len(dug):])
    return "", name


@functools.cache
def _by_fold(name, split):
    return {fold(key): values for key, values in variants(name, split).items()}


def short_dug(dice, split, name):
    """The name with its kind of street abbreviated, or None."""
    dug, rest = split_dug(name)
    choices = _by_fold("dug", split).get(fold(dug)) if dug else None
    return f"{dice.pick(choices)} {rest}" if choices else None


def short_words(dice, split, name):
    """The name with saints, titles and given names abbreviated as they often are, or None."""
    dug, rest = split_dug(name)
    choices = variants("titles", split)
    words, changed = rest.split(), False
    for i, word in enumerate(words):
        upper = word.upper()
        if upper in choices and (i + 1 < len(words) or upper in ("PRIMO", "SECONDO", "TERZO")):
            words[i], changed = dice.pick(choices[upper]), True
        elif upper.startswith("SANT'") and len(word) > 5:
            words[i], changed = dice.pick(choices["SANT'"]).strip() + " " + word[5:], True
    return f"{dug} {' '.join(words)}".strip() if changed else None


def short_sestiere(dice, split, sestiere):
    return dice.pick(variants("sestieri", split)[sestiere])


def bare(dice, name):
    """The name with its accents and apostrophes written otherwise, or None where it has none."""
    if not re.search(r"['’À-ÿ]", name):
        return None
    plain = name.translate(str.maketrans("ÀÈÌÒÙÉÁàèìòùéá", "AEIOUEAaeiouea"))
    marked = "".join(plain[i] + "'" if c in "ÀÈÌÒÙÉàèìòùé" and (i + 1 == len(name) or name[i + 1] == " ") else plain[i]
                     for i, c in enumerate(name))
    acute = name.translate(str.maketrans("àèìòùÀÈÌÒÙ", "áéíóúÁÉÍÓÚ"))
    choices = [plain, plain.replace("'", ""), plain.replace("'", " "), marked, name.replace("'", "’"),
               acute, name.replace("'", "`"), plain.replace("' ", " ").replace("'", "' ")]
    choices = [c for c in dict.fromkeys(" ".join(c.split()) for c in choices) if c != name]
    return dice.pick(choices) if choices else None


def cased(dice, text):
    kind = dice.below(5)
    if kind == 0:
        return text.lower()
    if kind == 1:
        return text.upper()
    if kind == 2:
        return text.title()
    if kind == 3:
        return text[:1].upper() + text[1:].lower()
    return " ".join(word.upper() if dice.chance(0.3) else word.lower() for word in text.split(" "))


def exponent(dice, split, number, letter):
    """A number with its letter, in the ways that occur: 12/A, 12A, 12 a, 12 barrato A …"""
    common = [f"{number}/{letter}", f"{number}{letter}", f"{number}/{letter.lower()}", f"{number}{letter.lower()}",
              f"{number} {letter}", f"{number} /{letter}", f"{number}-{letter}", f"{number} {letter.lower()}"]
    own = {"dev": [f"{number} / {letter}", f"{number} barra {letter.lower()}", f"{number} lettera {letter}"],
           "held": [f"{number} barrato {letter}", f"{number}.{letter.lower()}", f"{number}/ {letter}",
                    f"{number} sbarra {letter.lower()}"]}
    return dice.pick(common + forms("exponent", split, own.get(split), n=number, letter=letter, low=letter.lower()))


def number(dice, split, address, plain=0.6):
    """The number of an address as it stands in a line of text, the mark before it included."""
    text = address.civico
    if address.exponent and dice.chance(1 - plain):
        text = exponent(dice, split, address.number, address.exponent)
    if dice.chance(plain):
        return text
    marks = {"dev": ["n. ", "n.", "n° ", "nr. ", "civico ", "num. "], "held": ["n ", "nr ", "civ. ", "numero ", "n° ", "#"]}
    return dice.pick(forms("number", split, marks.get(split), n="")) + text


def line(dice, split, address, name=None, sestiere=None, plain=0.6):
    """One line for an address. On the insulario: sestiere and number, the street before or after, or not at all."""
    name = name or (spoken(address.street) if address.street else "")
    count = number(dice, split, address, plain)
    if not address.insular:
        return f"{name}{dice.pick([' ', ', ', ' ', ', '])}{count}"
    area = sestiere or spoken(address.sestiere)
    lines = ["{area} {count}", "{area}, {count}", "{area} {count}", "sestiere {area} {count}"]
    if name:
        lines += ["{name}, {area} {count}", "{name} {area} {count}", "{area} {count}, {name}"]
        own = {"dev": ["{name} - {area} {count}"], "held": ["{area} {count} ({name})", "{area} - {name} {count}"]}
        fields = {key: f"{{{key}}}" for key in ("area", "count", "name")}
        lines += forms("line", split, own.get(split), **fields)
    return dice.pick(lines).format(area=area, count=count, name=name)
