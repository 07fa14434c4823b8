"""Braking and stopping distances on a level wet road (method of D.M. 5-11-2001, no aerodynamic drag)."""

G = 9.81
FRICTION = [(25, 0.45), (40, 0.43), (60, 0.35), (80, 0.30), (100, 0.25), (120, 0.21)]


def friction(speed):
    """Longitudinal friction at a speed in km/h: linear between the points, constant outside."""
    if speed <= FRICTION[0][0]:
        return FRICTION[0][1]
    for (v0, f0), (v1, f1) in zip(FRICTION, FRICTION[1:]):
        if speed <= v1:
            return f0 + (f1 - f0) * (speed - v0) / (v1 - v0)
    return FRICTION[-1][1]


def _simpson(low, high, pieces=64):
    step = (high - low) / pieces
    total = 0.0
    for i in range(pieces + 1):
        v = low + i * step
        weight = 1 if i in (0, pieces) else (4 if i % 2 else 2)
        total += weight * v / friction(v)
    return total * step / 3


def braking(speed):
    """Metres to stand still from `speed` km/h once the brakes hold."""
    cuts = [0.0] + [v for v, _ in FRICTION if v < speed] + [speed]
    return sum(_simpson(a, b) for a, b in zip(cuts, cuts[1:])) / (3.6**2 * G)


def stopping(speed):
    """Metres to stand still from `speed` km/h, reaction of 2.8 - 0.01 V seconds included."""
    return speed / 3.6 * (2.8 - 0.01 * speed) + braking(speed)
