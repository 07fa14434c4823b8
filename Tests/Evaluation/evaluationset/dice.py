"""Chance that is the same on every machine and Python version: all draws come from `Random.random()`, the one method
that the language promises to keep."""

import hashlib
import random


class Dice:
    def __init__(self, *words):
        self._random = random.Random("/".join(str(word) for word in words))

    def below(self, count):
        """A whole number in 0 ..< count."""
        return int(self._random.random() * count)

    def between(self, low, high):
        """A whole number in low ... high."""
        return low + self.below(high - low + 1)

    def chance(self, probability):
        return self._random.random() < probability

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def weighted(self, pairs):
        """One of (value, weight) pairs, by weight."""
        left = self._random.random() * sum(weight for _, weight in pairs)
        for value, weight in pairs:
            left -= weight
            if left < 0:
                return value
        return pairs[-1][0]

    def shuffled(self, choices):
        rest = list(choices)
        for last in range(len(rest) - 1, 0, -1):
            other = self.below(last + 1)
            rest[last], rest[other] = rest[other], rest[last]
        return rest


def half(*words):
    """`dev` or `held`: the set that an address, a street or a place belongs to, for good."""
    digest = hashlib.sha256("/".join(str(word) for word in words).encode()).digest()
    return "dev" if digest[0] < 128 else "held"
