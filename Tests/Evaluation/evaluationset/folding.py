"""Names without their spelling: what is left without case, accents and punctuation, and how far apart two are."""

import functools
import re
import unicodedata


@functools.lru_cache(maxsize=100_000)
def fold(text):
    """Upper case, no accents, words of letters and digits with one space between: `Ca' d'Oro` → `CA D ORO`."""
    letters = unicodedata.normalize("NFD", text.upper())
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"[A-Z0-9]+", letters))


def edits(a, b, most=3):
    """Optimal string alignment distance: substitutions, deletions, insertions, swaps of neighbours; `most` + 1 when more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before, last = [], list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


def _letters(text):
    mask = 0
    for c in text:
        mask |= 1 << ord(c) % 61
    return mask


class Names:
    """Folded names, to ask whether a misspelt one still means one of them alone."""

    def __init__(self, names):
        self.by_length = {}
        for name in sorted(set(names)):
            self.by_length.setdefault(len(name), []).append((name, _letters(name)))

    def within(self, text, most):
        """All names at most `most` edits from `text`."""
        mask, found = _letters(text), []
        for length in range(len(text) - most, len(text) + most + 1):
            for name, letters in self.by_length.get(length, ()):
                if bin(mask ^ letters).count("1") <= 2 * most and edits(text, name, most) <= most:
                    found.append(name)
        return found
