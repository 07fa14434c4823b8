"""The reliability diagram, for a terminal and as SVG."""


def bars(bins):
    """A line a bin: of the answers given with that confidence, how many were right; `|` marks where they should be."""
    lines = ["confidence      n   given    true"]
    for b in bins:
        head = f"{b['from']:.1f} – {b['to']:.1f} {b['n']:6}"
        if b["n"]:
            full, mark = round(40 * b["hit"]), min(39, round(40 * b["confidence"]))
            bar = "".join("|" if i == mark else "█" if i < full else "·" for i in range(40))
            head += f"   {b['confidence']:.3f}   {b['hit']:.3f}  {bar}"
        lines.append(head)
    return "\n".join(lines)


def svg(bins, size=360, edge=48):
    """The diagram with the diagonal of perfect calibration; the area of a disc goes with the number of answers."""
    def x(v):
        return edge + v * size

    def y(v):
        return edge + (1 - v) * size

    whole = size + 2 * edge
    most = max((b["n"] for b in bins), default=0) or 1
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif" '
             'font-size="12" role="img" aria-label="Reliability: share of right answers by confidence">',
             f'<rect width="{whole}" height="{whole}" fill="#fff"/>']
    for i in range(0, 11, 2):
        v = i / 10
        parts += [f'<path d="M{x(v)} {y(0)}V{y(1)}M{x(0)} {y(v)}H{x(1)}" stroke="#ddd" fill="none"/>',
                  f'<text x="{x(v)}" y="{y(0) + 16}" text-anchor="middle">{v:.1f}</text>',
                  f'<text x="{x(0) - 6}" y="{y(v) + 4}" text-anchor="end">{v:.1f}</text>']
    parts.append(f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#888" stroke-dasharray="4 3"/>')
    used = [b for b in bins if b["n"]]
    if used:
        line = " ".join(f"{x(b['confidence']):.1f},{y(b['hit']):.1f}" for b in used)
        parts.append(f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/>')
    for b in used:
        reach = 3 + 9 * (b["n"] / most) ** 0.5
        told = f"{b['n']} answers: {b['hit']:.3f} right at {b['confidence']:.3f}"
        parts.append(f'<circle cx="{x(b["confidence"]):.1f}" cy="{y(b["hit"]):.1f}" r="{reach:.1f}" fill="#06c" '
                     f'fill-opacity="0.6"><title>{told}</title></circle>')
    parts += [f'<text x="{x(0.5)}" y="{whole - 12}" text-anchor="middle">confidence</text>',
              f'<text x="14" y="{y(0.5)}" text-anchor="middle" transform="rotate(-90 14 {y(0.5)})">share right</text>',
              "</svg>"]
    return "\n".join(parts) + "\n"
