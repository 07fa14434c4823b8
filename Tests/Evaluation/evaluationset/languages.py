"""Kinds about the tongue: Venetian and Italian spellings, numbers in names, dictation, second names of streets."""

import re

from .folding import fold
from .numerals import CARDINALS, digits, name_number, pairs, roman, spelled
from .tables import ANEW, forms, usable
from .writing import line, split_dug, spoken

SPELLING = dict(A="ancona", B="bologna", C="como", D="domodossola", E="empoli", F="firenze", G="genova", H="hotel", I="imola",
                L="livorno", M="milano", N="napoli", O="otranto", P="palermo", Q="quarto", R="roma", S="savona", T="torino",
                U="udine", V="venezia", Z="zara", J="jolly", K="cappa")


def other_spelling(d, name):
    """A name in capitals with one or more of its words in the other tongue, or None."""
    found = []
    for row in usable("dialect", d.split):
        ours = row["venetian"]
        pattern = r"(?<![A-Z])" + re.escape(ours) + ("(?=[A-Z])" if ours.endswith("L'") else r"(?![A-Z'])")
        if row["before"]:
            pattern += "(?= " + row["before"] + ")"
        if re.search(pattern, name):
            found.append((pattern, row["italian"]))
    if not found:
        return None
    chosen = [d.pick(found)] if d.chance(0.5) else found
    for pattern, other in chosen:
        name = re.sub(pattern, other, name, count=1)
    return name


def dialect(d):
    if d.chance(0.3):
        street = d.street()
        other = other_spelling(d, street.official.upper())
        if not other or fold(other) in d.city.known or len(d.city.names.within(fold(other), 1)) > 0:
            return None
        return d.along("dialect", spoken(other), street)
    a = d.insular() if d.chance(0.9) else d.stradario()
    other = other_spelling(d, a.street if d.chance(0.8) else f"{a.street}, {a.sestiere}")
    if not other or fold(other) in d.city.known:
        return None
    name = spoken(other)
    if not a.insular:
        return d.civico("dialect", line(d, d.split, a, name), a)
    if len(d.city.civici.on_street(fold(a.street), a.number, a.exponent)) == 1 and d.chance(0.5) and "," not in name:
        return d.civico("dialect", f"{name} {a.civico}", a)
    text = f"{name} {a.civico}" if "," in name else f"{name}, {spoken(a.sestiere)} {a.civico}"
    return d.civico("dialect", text, a)


def renumbered(d, name):
    """A spoken name with the number in it written otherwise, or None."""
    words = name.split()
    found = name_number(words)
    if not found:
        for i, word in enumerate(words):
            if word.lower() in ("due", "tre", "quattro", "sette") and i:
                return " ".join(words[:i] + [str(CARDINALS[word.lower()])] + words[i + 1:])
        return None
    i, value, ordinal = found
    if ordinal:
        end = words[i][-1]
        forms = [roman(value), f"{value}°" if end == "o" else f"{value}ª", str(value), f"{value}{end}", f"{roman(value)}°"]
        if d.split == "held":
            forms += [f"{value}^", f"{roman(value).lower()}", f"{value}'"]
    else:
        month = words[i + 1]
        forms = [roman(value), str(value), roman(value), str(value)]
        if d.chance(0.25):
            joined = d.pick([f"{value}{month}", f"{words[i].lower()}{month.lower()}", f"{value} {month[:3].lower()}.",
                             f"{roman(value)} {month.upper()}"])
            return " ".join(words[:i] + [joined] + words[i + 2:])
    return " ".join(words[:i] + [d.pick(forms)] + words[i + 1:])


def numerals(d):
    """Roman, digits, words for the number in a name."""
    if d.chance(0.5):
        street = d.street()
        name = renumbered(d, spoken(street.official or street.name))
        return d.along("numerals", name if d.chance(0.7) else name.lower(), street) if name else None
    a = d.address(0.5)
    name = renumbered(d, spoken(a.street))
    if not name:
        return None
    text = f"{name}, {spoken(a.sestiere)} {a.civico}" if a.insular else line(d, d.split, a, name)
    return d.civico("numerals", text, a)


def said(d, number, letter=""):
    """A house number as it is dictated; the words do not say where the line broke."""
    forms = [spelled(number), spelled(number), spelled(number, " "), digits(number), str(number)]
    if d.split in ("held", *ANEW) and number > 1000 and pairs(number):
        forms.append(pairs(number))
    text = d.pick(forms)
    if letter:
        low = letter.lower()
        text += " " + d.pick([f"barra {low}", f"barra {low}", f"{low} di {SPELLING.get(letter, low)}",
                              f"barrato {low}", f"lettera {low}", f"sbarra {low}"])
    return text


def al(count):
    return f"all'{count}" if count[0] in "ou" else f"al {count}"


def in_full(text):
    """Marks before a number as they are said: `n° 5` → `numero 5`, `civ. 5` → `civico 5`."""
    text = re.sub(r"\b(?:n\.ro|nr\.|n\.|n°)(?= )", "numero", text)
    return re.sub(r"\bciv\.(?= )", "civico", text)


def unpunctuated(text):
    """As a dictating telephone writes: small letters, no marks but those inside a word."""
    return " ".join(re.sub(r"[.,;:()!?\"]", " ", text.lower()).split())


def dictation(d):
    a = d.address(0.6)
    count = said(d, a.number, a.exponent)
    name, area = spoken(a.street), spoken(a.sestiere)
    if a.insular:
        texts = [f"{area} {count}", f"sestiere {area} {count}", f"{area} numero {count}", f"{name} {area} {count}"]
        texts += {"dev": [f"{area} civico {count}"], "held": [f"allora {area} {count}", f"è {name} {area} {count}",
                                                              f"{count} {area}"]}.get(d.split, [])
        texts = forms("dictation_insular", d.split, texts, name=name, area=area, count=count)
    else:
        dug, rest = split_dug(name)
        texts = [f"{name} {count}", f"{name} numero {count}", f"{name} {al(count)}", f"{name} civico {count}"]
        if d.city.rests.get(fold(rest)) == [fold(name)]:
            texts += [f"{rest} {count}"]
        texts += {"dev": [f"siamo in {name} {count}"],
                  "held": [f"dunque {name} {count}", f"{name} dunque numero {count}"]}.get(d.split, [])
        texts = forms("dictation_street", d.split, texts, name=name, count=count, al_count=al(count))
    return d.civico("dictation", unpunctuated(d.pick(texts)), a)


def street_alias(d):
    """Streets of two names (`… o …`, `… detta …`, `… già …`) by one of them, with the number of the sestiere."""
    a = d.insular()
    found = re.fullmatch(r"(.+) (?:O|DETTA|DETTO|GIA') (.+)", a.street)
    if not found:
        return None
    dug = split_dug(a.street)[0]
    one = found[1] if d.chance(0.5) else found[2] if split_dug(found[2])[0] else f"{dug} {found[2]}"
    rivals = [x for x in d.city.civici.on_street(fold(one), a.number, a.exponent) if x.id != a.id]
    if rivals or not dug:
        return None
    name, area = spoken(one), spoken(a.sestiere)
    return d.civico("street_alias", d.pick([f"{name} {a.civico}", f"{name}, {area} {a.civico}", f"{area} {a.civico}, {name}",
                                            f"{name} {a.civico} {area}"]), a)


KINDS = [dialect, numerals, dictation, street_alias]
