"""Slips of the finger and of the ear."""

import re

from .folding import fold
from .tables import usable

PLAIN = dict(zip("àèéìòùÀÈÉÌÒÙ", "aeeiouAEEIOU"))
ROWS = ("qwertyuiopè", "asdfghjklòà", "zxcvbnm")


def _neighbours():
    found = {}
    for r, row in enumerate(ROWS):
        for c, letter in enumerate(row):
            near = [row[c - 1] if c else "", row[c + 1] if c + 1 < len(row) else ""]
            near += [ROWS[r + d][k] for d in (-1, 1) if 0 <= r + d < 3 for k in (c - max(d, 0), c + max(-d, 0))
                     if 0 <= k < len(ROWS[r + d])]
            found[letter] = sorted({n for n in near if n and n.isascii()})
    return found


NEIGHBOURS = _neighbours()


def slip(dice, text, fixed=0):
    """The text with one slip of the finger, past its first `fixed` characters; None when the draw changes nothing."""
    places = [i for i in range(fixed, len(text)) if text[i].isalpha()]
    if len(places) < 3:
        return None
    i = dice.pick(places[1:] if dice.chance(0.85) else places)
    c = text[i]
    kind = dice.weighted([("near", 4), ("drop", 4), ("swap", 3), ("double", 2), ("single", 2), ("add", 2), ("other", 2)])
    new = None
    if kind == "near" and NEIGHBOURS.get(c.lower()):
        new = text[:i] + _as(c, dice.pick(NEIGHBOURS[c.lower()])) + text[i + 1:]
    elif kind == "drop":
        new = text[:i] + text[i + 1:]
    elif kind == "swap" and i + 1 < len(text) and text[i + 1].isalpha() and text[i + 1].lower() != c.lower():
        new = text[:i] + _as(c, text[i + 1]) + _as(text[i + 1], c) + text[i + 2:]
    elif kind == "double" and c.lower() in "bcdfglmnprstvz":
        new = text[:i] + c + text[i:]
    elif kind == "single":
        pairs = [k for k in places if k + 1 < len(text) and text[k].lower() == text[k + 1].lower()]
        if pairs:
            k = dice.pick(pairs)
            new = text[:k] + text[k + 1:]
    elif kind == "add" and NEIGHBOURS.get(c.lower()):
        new = text[:i] + dice.pick(NEIGHBOURS[c.lower()]) + text[i:]
    elif kind == "other":
        new = text[:i] + _as(c, dice.pick("aeioulnrstcdmpv")) + text[i + 1:]
    return new if new and fold(new) != fold(text) else None


def hasty(dice, text):
    """A sentence as it is typed: mostly as it should be, else all small, all capitals, or with accents as the keyboard has
    them."""
    style = dice.weighted([("fair", 72), ("small", 13), ("capitals", 4), ("marks", 6), ("bare", 5)])
    if style == "small":
        return text.lower().rstrip(".")
    if style == "capitals":
        return text.upper()
    if style in ("marks", "bare"):
        mark = "'" if style == "marks" else ""
        return re.sub("[àèéìòùÀÈÉÌÒÙ]", lambda m: PLAIN[m[0]] + mark, text)
    return text


def _as(pattern, letter):
    return letter.upper() if pattern.isupper() else letter.lower()


def mishear(dice, split, text, fixed=0):
    """The text as somebody writes who heard it: one sound taken for another. None when nothing fits."""
    upper = text.upper()
    choices = []
    for row in usable("mishearings", split):
        at = upper.find(row["said"], fixed)
        while at >= 0:
            choices.append((at, row["said"], row["heard"]))
            at = upper.find(row["said"], at + 1)
    for at in range(max(fixed, 1), len(text) - 1):
        if upper[at] in "BCDFGLMNPRSTVZ" and upper[at - 1] in "AEIOU" and upper[at + 1] in "AEIOU":
            choices.append((at, upper[at], upper[at] * 2))
    if not choices:
        return None
    at, said, heard = dice.pick(choices)
    heard = heard if text[at].isupper() and text[at:at + 2].isupper() else heard.lower()
    if text[at].isupper():
        heard = heard[:1].upper() + heard[1:]
    new = text[:at] + heard + text[at + len(said):]
    return new if fold(new) != fold(text) else None
