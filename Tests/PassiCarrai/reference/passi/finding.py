"""What a rule says of one access."""

from dataclasses import dataclass, field

from . import parameters as P


@dataclass
class Finding:
    verdict: str
    measured: dict = field(default_factory=dict)
    threshold: dict = field(default_factory=dict)


def worst(verdicts):
    return max(verdicts, key=P.ORDER.index, default="not_applicable")


def at_least(value, minimum):
    return value >= minimum - P.EPS


NOT_APPLICABLE = Finding("not_applicable")
