#!/usr/bin/env python3
"""Reads scenes (one JSON object, an array, or NDJSON) from standard input; prints one verdict a line, in order."""

import json
import sys

from passi.verdict import evaluate


def scenes(text):
    """The scenes of a text: a JSON object, a JSON array, or one object a line."""
    try:
        whole = json.loads(text)
        return whole if isinstance(whole, list) else [whole]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def rounded(value):
    """Lengths to a hundredth of a millimetre: what follows is noise."""
    if isinstance(value, float):
        return round(value, 5) + 0.0
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return value


def main():
    try:
        asked = scenes(sys.stdin.read())
    except json.JSONDecodeError as error:
        print(f"The scenes cannot be read: {error}", file=sys.stderr)
        return 2
    for raw in asked:
        print(json.dumps(rounded(evaluate(raw)), allow_nan=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
