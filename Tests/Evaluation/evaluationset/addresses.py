"""Kinds of questions about one address or street: how its parts are written."""

from .folding import edits, fold
from .mistakes import mishear, slip
from .numerals import name_number
from .tables import forms, table
from .writing import (bare, cased, exponent, line, short_dug, short_sestiere, short_words, split_dug, spoken)


def exact(d):
    """As the Comune writes it."""
    a = d.address(0.6)
    forms = [a.label]
    if a.insular:
        forms += [f"{a.sestiere}, {a.civico}", f"{a.street}, {a.label}", f"{a.label} {a.street}"]
    else:
        forms += [f"{a.street}, {a.civico}"]
    return d.civico("exact", d.pick(forms), a)


def case_order(d):
    """Case, commas and the order of the parts."""
    a = d.address()
    name = spoken(a.street)
    if d.chance(0.5):
        text = line(d, d.split, a)
    elif a.insular:
        texts = [f"{a.civico} {a.sestiere}", f"{a.sestiere},{a.civico}", f"{name}  {a.sestiere}   {a.civico}",
                 f"{a.sestiere}-{a.civico}", f"n. {a.civico}, {name}, {a.sestiere}"]
        text = d.pick(forms("case_order", d.split, texts, n=a.civico, name=name, area=a.sestiere))
    else:
        dug, rest = split_dug(name)
        texts = [f"{name},{a.civico}", f"{name}  {a.civico}", f"{name} , {a.civico}", f"{a.civico} {name}"]
        words = rest.split()
        if words[0][0].isupper():
            texts += [f"{rest} {dug} {a.civico}", f"{rest}, {dug} {a.civico}"]
        if len(words) == 2 and words[0].upper() in _given():
            texts += [f"{dug} {words[1]} {words[0]} {a.civico}"] * 3
        text = d.pick(texts)
    return d.civico("case_order", cased(d, text), a)


def _given():
    return {row["name"] for row in table("given_names")}


def alike(city, key):
    """The names that a shortened form of `key` might stand for as well: same kind of street, same words but for those
    that are shortened, which begin alike."""
    dug, rest = split_dug(key)
    words = rest.split()
    open_ = {row["word"].rstrip("'") for row in table("titles")}
    def fits(other):
        theirs = other.split()
        return len(theirs) == len(words) and all(
            x == y or (x in open_ and y[0] == x[0]) for x, y in zip(words, theirs))
    return [k for k in city.holding([w for w in words if w not in open_ and len(w) > 1] or words)
            if split_dug(k)[0] == dug and fits(split_dug(k)[1])]


def abbreviation(d):
    """Kinds of street, saints, titles and sestieri in short."""
    a = d.address()
    name = spoken(a.street)
    shorter = short_words(d, d.split, name) if d.chance(0.6) else None
    shorter = short_dug(d, d.split, shorter or name) if not shorter or d.chance(0.5) else shorter
    if a.insular and d.chance(0.6):
        sestiere = short_sestiere(d, d.split, a.sestiere)
        return d.civico("abbreviation", line(d, d.split, a, shorter or name, sestiere), a)
    if not shorter or not a.insular and alike(d.city, fold(a.street)) != [fold(a.street)]:
        return None
    text = f"{shorter}, {spoken(a.sestiere)} {a.civico}" if a.insular else line(d, d.split, a, shorter)
    return d.civico("abbreviation", text, a)


def accent(d):
    """Accents and apostrophes left out, or written otherwise."""
    if d.chance(0.3):
        street = d.street()
        text = bare(d, d.named(street))
        return d.along("accent", text if d.chance(0.5) else text.lower(), street) if text else None
    a = d.address(0.4)
    name = bare(d, spoken(a.street))
    if not name:
        return None
    text = f"{name}, {spoken(a.sestiere)} {a.civico}" if a.insular else line(d, d.split, a, name)
    return d.civico("accent", text if d.chance(0.6) else text.lower(), a)


def initials(d):
    """Given names as initials, or left out."""
    a = d.stradario()
    dug, rest = split_dug(spoken(a.street))
    words = rest.split()
    given = [w for w in words[:-1] if fold(w) in _given()]
    if not given or words[0] != given[0] or name_number(words):
        return None
    kept = [w for w in words if w not in given]
    dropped = d.chance(0.5)
    letters = [w[0] for w in given] if not dropped else []
    rivals = d.city.holding([fold(dug)] + [x for w in kept for x in fold(w).split()] + letters)
    if [k for k in rivals if split_dug(k)[0] == fold(dug)] != [fold(a.street)] or any(len(w) < 4 for w in kept[-1:]):
        return None
    dots = d.pick([". ", ".", " "]).join(letters)
    head = f"{dots}{d.pick(['. ', '.', ' '])}" if letters else ""
    return d.civico("initials", line(d, d.split, a, f"{dug} {head}{' '.join(kept)}"), a)


def no_dug(d):
    """The kind of street left out."""
    a = d.stradario()
    rest = split_dug(spoken(a.street))[1]
    key = fold(rest)
    taken = {fold(s.name) for s in d.city.localities} | set(d.city.sestieri)
    if d.city.rests.get(key) != [fold(a.street)] or len(key) < 5 or key in taken - {fold(a.street)}:
        return None
    texts = [f"{rest} {a.civico}", f"{rest}, {a.civico}", f"{rest} n. {a.civico}", f"{rest.lower()} {a.civico}"]
    text = d.pick(forms("no_dug", d.split, texts, rest=rest, lower=rest.lower(), n=a.civico))
    return d.civico("no_dug", text, a)


def misspelt(d, name, times, change):
    """The name with that many slips in what follows the kind of street, if no other name is as near."""
    dug, rest = split_dug(name)
    fixed = len(dug) + 1 if dug and d.chance(0.9) else 0
    text = name
    for _ in range(times):
        text = change(text, fixed)
        if not text:
            return None
    known = d.city.names.within(fold(text), times + 1 if times == 1 else times)
    return text if known == [fold(name)] and fold(text) != fold(name) else None


def _typo(d, kind, times, change):
    style = d.below(10)
    if style < 5:
        a = d.stradario()
        name = misspelt(d, spoken(a.street), times, change)
        return d.civico(kind, line(d, d.split, a, name, plain=0.85), a) if name else None
    if style < 7:
        street = d.street()
        name = misspelt(d, d.named(street), times, change)
        return d.along(kind, name, street) if name else None
    a = d.insular()
    if style < 9 or times > 1:
        area = spoken(a.sestiere)
        for _ in range(times):
            area = change(area, 0)
            if not area:
                return None
        if len([s for s in d.city.sestieri if edits(fold(area), s, times) <= times]) != 1:
            return None
        forms = [f"{area} {a.civico}", f"{area}, {a.civico}", f"{spoken(a.street)}, {area} {a.civico}"]
        return d.civico(kind, d.pick(forms), a)
    name = change(spoken(a.street), len(split_dug(a.street)[0]) + 1)
    return d.civico(kind, f"{name}, {spoken(a.sestiere)} {a.civico}", a) if name else None


def typo_one(d):
    return _typo(d, "typo_one", 1, lambda text, fixed: slip(d, text, fixed))


def typo_two(d):
    return _typo(d, "typo_two", 2, lambda text, fixed: slip(d, text, fixed))


def misheard(d):
    return _typo(d, "misheard", 1, lambda text, fixed: mishear(d, d.split, text, fixed))


def no_number(d):
    street = d.street()
    name = d.named(street)
    texts = [name, name, name.lower(), name.upper(), f"{name}, Venezia"]
    text = d.pick(forms("no_number", d.split, texts, name=name, lower=name.lower()))
    return d.along("no_number", text, street)


def number_first(d):
    a = d.address()
    name, area = spoken(a.street), spoken(a.sestiere)
    if a.insular:
        texts = {"dev": [f"{a.civico} {area}", f"{a.civico}, {area}", f"n. {a.civico} {area}", f"{a.civico} {name}, {area}",
                         f"civico {a.civico} {area}"],
                 "held": [f"{a.civico} - {area}", f"al {a.civico} di {area}", f"nr {a.civico} {area}",
                          f"numero {a.civico}, {area} ({name})", f"{a.civico} sestiere {area}"]}
    else:
        texts = {"dev": [f"{a.civico} {name}", f"{a.civico}, {name}", f"n. {a.civico} {name}", f"al {a.civico} di {name}",
                         f"civico {a.civico} {name}"],
                 "held": [f"{a.civico} - {name}", f"civico {a.civico} di {name}", f"nr {a.civico} {name}",
                          f"numero {a.civico}, {name}", f"al civico {a.civico} in {name}"]}
    kind = "number_first_insular" if a.insular else "number_first_street"
    text = d.pick(forms(kind, d.split, texts.get(d.split), n=a.civico, name=name, area=area))
    return d.civico("number_first", text.lower() if d.chance(0.3) else text, a)


def exponents(d):
    a = d.address(0.6)
    if not a.exponent:
        return None
    base = d.city.civici.find(a.area, a.number)
    letter = a.exponent
    if letter in "AB" and base and d.chance(0.2):
        # Said without its letter: the first or the second after the bare number, so the bare number is right as well.
        word = "bis" if letter == "A" else "ter"
        count = f"{a.number} {word if letter == 'B' or d.chance(0.6) else 'barrato'}"
        also = ((*base.point, 15),)
        return d.civico("exponent", f"{spoken(a.sestiere or a.street)} {count}", a, ask="may", alternatives=also)
    count = exponent(d, d.split, a.number, letter)
    name = spoken(a.sestiere) if a.insular else spoken(a.street)
    return d.civico("exponent", d.pick([f"{name} {count}", f"{name}, {count}", f"{name} n. {count}"]), a)


KINDS = [exact, case_order, abbreviation, accent, initials, no_dug, typo_one, typo_two, misheard, no_number, number_first,
         exponents]
