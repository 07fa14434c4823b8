"""Runs the kinds until each has the questions it should have."""

from .draw import Draw


def questions(pool, kinds, count, seed, report=lambda name, made: None):
    """Up to `count` distinct questions of each kind, in the order of the kinds. A kind that runs dry gives fewer."""
    made = []
    for kind in kinds:
        draw, seen, mine = Draw(pool, seed, kind.__name__), set(), []
        for _ in range(count * 60):
            question = kind(draw)
            if question and question.query not in seen:
                seen.add(question.query)
                mine.append(question)
                if len(mine) == count:
                    break
        report(kind.__name__, len(mine))
        made += mine
    return made
