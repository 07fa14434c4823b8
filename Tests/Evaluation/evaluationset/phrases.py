"""The parts of a report sentence: doors with their prepositions, sentences before and after."""

import re

from .tables import ANEW, forms, usable
from .writing import spoken

# Names that say what they are.
KIND_WORDS = set("""albergo hotel locanda ostello museo teatro scuola università ospedale farmacia biblioteca ristorante
    trattoria osteria pizzeria bar caffè cafe café pub gelateria supermercato banca chiesa basilica palazzo palace residenza
    fermata cinema mercato stazione restaurant hostel taverna bacaro cantina""".split())
CONTRACTED = {"al": "a", "del": "di", "dal": "da", "il": ""}


def rows(name, split, **wanted):
    return [r for r in usable(name, split) if all(r[k] == v for k, v in wanted.items())]


def lowered(name):
    """With a small first letter, unless it is the first of an abbreviation in capitals."""
    return name if name[1:2].isupper() or name[1:2].isdigit() else name[:1].lower() + name[1:]


def raised(text):
    return text[:1].upper() + text[1:]


def elided(text):
    """`al 8` → `all'8`, `il undici` → `l'undici`, as one says it."""
    forms = {"al": "all'", "del": "dell'", "dal": "dall'", "il": "l'", "nel": "nell'"}
    return re.sub(r"\b(al|del|dal|il|nel) (?=8|11\b|otto|ottan|undici|uno\b)", lambda m: forms[m[1]], text)


def with_article(text):
    """`a Giudecca 12` → `alla Giudecca 12`, as one says it."""
    forms = {"a": "alla", "di": "della", "da": "dalla"}
    return re.sub(r"\b(a|di|da) (?=Giudecca\b)", lambda m: forms[m[1]] + " ", text)


def town(d, address):
    """` a Mestre`, ` al Lido` or nothing."""
    towns = d.towns(address)
    if not towns or d.chance(0.2 if address.insular else 0.5):
        return ""
    name = d.pick(towns)[0]
    if address.insular and d.chance(0.8):
        return ""
    return " al Lido" if name == "Lido" else f" a {name}"


class Door:
    """An address in a sentence: `al civico 23 di via Piave`, `a Cannaregio 2345`, `in calle del Forno, Castello 12`."""

    def __init__(self, d, address, count=None, name=None):
        self.d, self.address = d, address
        self.count = count or address.civico
        self.name = lowered(name or spoken(address.street))
        self.town = town(d, address)

    @property
    def line(self):
        """What the number counts in: the street with its town, or the sestiere."""
        return spoken(self.address.sestiere) if self.address.insular else self.name + self.town

    def pick(self, kind, otherwise, **fields):
        fields |= dict(n=self.count, line=self.line, name=self.name, town=self.town)
        kind += "_insular" if self.address.insular else "_street"
        text = " ".join(self.d.pick(forms(kind, self.d.split, otherwise, **fields)).split())
        return with_article(text) if self.d.split in ANEW else text

    def plain(self):
        n, line = self.count, self.line
        if self.address.insular:
            texts = [f"{line} {n}", f"{line} {n}", f"{self.name}, {line} {n}", f"{line}, {n}", f"{line} n. {n}"]
        else:
            texts = [f"{self.name} {n}{self.town}", f"{self.name}, {n}{self.town}", f"{self.name} n. {n}{self.town}"]
        return self.pick("door", texts)

    def with_(self, preposition):
        """With `al`, `del`, `dal` or `il`, contracted where no article follows: a Castello 12, di Castello 12."""
        n, line, bare = self.count, self.line, CONTRACTED[preposition]
        marks = {"dev": ["civico ", "", "numero "], "held": ["civico ", "numero civico ", "n. "]}.get(self.d.split, ())
        texts = [f"{preposition} {mark}{n} di {line}" for mark in marks]
        texts.append(f"{preposition} civico {n} di {line}")
        if self.address.insular:
            texts += [f"{bare} {line} {n}".strip(), f"{bare} {line} {n}".strip(), f"{preposition} civico {line} {n}",
                      f"{bare} {self.name}, {line} {n}".strip()]
        else:
            texts += [f"{bare} {self.name} {n}{self.town}".strip()]
        return self.pick("with_door", texts, prep=preposition, bare=bare)

    def inside(self):
        n, line = self.count, self.line
        if self.address.insular:
            texts = [f"in {self.name}, {line} {n}", f"a {line} {n}", f"a {line} al {n}", f"a {line} al numero {n}"]
        else:
            texts = [f"in {self.name} {n}{self.town}", f"in {self.name} al {n}", f"in {self.name}, al civico {n}{self.town}",
                     f"in {self.name}{self.town} n. {n}", f"in {self.name}{self.town} al numero {n}"]
        return self.pick("in_door", texts)

    def fields(self):
        inside, plain = self.inside(), self.plain()
        return dict(al_door=self.with_("al"), del_door=self.with_("del"), dal_door=self.with_("dal"),
                    il_door=self.with_("il"), door=plain, Door=raised(plain), in_door=inside, In_door=raised(inside),
                    n=self.count, line=self.line, town=self.town)


def landmark(d, spot, language):
    """A point of interest with its article, if its kind wants one: `la chiesa di San Polo`."""
    name, noun = spot.name, spot.english if language == "en" else spot.noun
    if noun and not KIND_WORDS & set(name.lower().split()) and d.chance(0.5):
        return f"the {noun} {name}" if language == "en" else f"{noun} {name}"
    return name


ARTICLES = {"la": """chiesa locanda scuola farmacia biblioteca gelateria banca fermata stazione trattoria pizzeria basilica
                cantina pasticceria taverna residenza""".split(),
            "il": "museo teatro ristorante bar pub supermercato cinema mercato palazzo bacaro caffè".split(),
            "l'": "albergo hotel ostello ospedale università ufficio osteria hosteria ostaria hostaria".split()}
HEADS = {"": ("a ", "di "), "la": ("alla ", "della "), "il": ("al ", "del "), "l'": ("all'", "dell'")}


def landmark_fields(d, spot, language):
    """The landmark as it is, and behind `a` and `di`: `alla chiesa San Polo`, `della chiesa San Polo`, `a Coop`."""
    text = landmark(d, spot, language)
    first = text.split()[0].lower()
    to, of = HEADS[next((article for article, words in ARTICLES.items() if first in words), "")]
    return dict(poi=text, a_poi=to + text, di_poi=of + text)


def sentences(d, core, language):
    """The core with at most two sentences round it."""
    before = [r["text"] for r in rows("fillers", d.split, position="before", language=language)]
    after = [r["text"] for r in rows("fillers", d.split, position="after", language=language)]
    parts = [core]
    if d.chance(0.45):
        start = d.pick(before)
        parts = [start, raised(core) if start.endswith(".") else lowered(core)]
    if d.chance(0.5):
        if parts[-1][-1] not in ".?!":
            parts[-1] += "."
        parts.append(d.pick(after))
    return raised(" ".join(parts))


def core(d, relation, language, fields):
    found = rows("templates", d.split, relation=relation, language=language)
    own = forms(f"problem_{relation}", d.split, None) if language == "it" else None
    what = d.pick(own or [r["text"] for r in rows("problems", d.split, language=language)])
    form = d.pick(found)["text"]
    if language == "it":
        if what.startswith(("dei ", "delle ", "vetri", "escrementi")):
            form = re.sub(r"(?i)\bc'è", lambda m: "Ci sono" if m[0][0] == "C" else "ci sono", form)
            form = form.replace("si trova ", "si trovano ")
        text = elided(" ".join(form.format(what=what, **fields).split()))
        return with_article(text) if d.split == "unseen" else text
    return " ".join(form.format(what=what, **fields).split())


