"""The coordinate systems that people paste: UTM 33 and 32 (WGS 84, RDN2008), Gauss-Boaga east (EPSG:3004), Plus Codes."""

import math

WGS84 = (6378137.0, 1 / 298.257223563)
INTERNATIONAL = (6378388.0, 1 / 297)


def _transverse_mercator(point, ellipsoid, meridian, false_easting):
    """Krüger's series to n⁴ (Karney 2011, eq. 7-11, 35): well under a millimetre within 6° of the meridian."""
    a, f = ellipsoid
    n = f / (2 - f)
    rectifying = a / (1 + n) * (1 + n ** 2 / 4 + n ** 4 / 64)
    alpha = (n / 2 - 2 * n ** 2 / 3 + 5 * n ** 3 / 16 + 41 * n ** 4 / 180,
             13 * n ** 2 / 48 - 3 * n ** 3 / 5 + 557 * n ** 4 / 1440,
             61 * n ** 3 / 240 - 103 * n ** 4 / 140, 49561 * n ** 4 / 161280)
    e = math.sqrt(f * (2 - f))
    lat, lon = math.radians(point[1]), math.radians(point[0] - meridian)
    sine = math.sin(lat)
    t = math.sinh(math.atanh(sine) - e * math.atanh(e * sine))
    xi, eta = math.atan2(t, math.cos(lon)), math.atanh(math.sin(lon) / math.sqrt(1 + t * t))
    north = xi + sum(c * math.sin(2 * j * xi) * math.cosh(2 * j * eta) for j, c in enumerate(alpha, 1))
    east = eta + sum(c * math.cos(2 * j * xi) * math.sinh(2 * j * eta) for j, c in enumerate(alpha, 1))
    return false_easting + 0.9996 * rectifying * east, 0.9996 * rectifying * north


def utm(point, zone=33):
    """Easting and northing in UTM north of a zone; RDN2008 and WGS 84 differ by less than a metre, and here not at all."""
    return _transverse_mercator(point, WGS84, zone * 6 - 183, 500000)


def gauss_boaga_east(point):
    """Easting and northing in Monte Mario / Italy zone 2 (EPSG:3004), by the transformation EPSG:1660 (about 4 m)."""
    return _transverse_mercator(_monte_mario(point), INTERNATIONAL, 15, 2520000)


def _monte_mario(point):
    a, f = WGS84
    e2 = f * (2 - f)
    lon, lat = math.radians(point[0]), math.radians(point[1])
    normal = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    x, y = normal * math.cos(lat) * math.cos(lon), normal * math.cos(lat) * math.sin(lon)
    z = normal * (1 - e2) * math.sin(lat)
    # Position vector: WGS 84 = T + (1 + s) R · local. The rotation is small, so its transpose is its inverse.
    tx, ty, tz, scale = -104.1, -49.1, -9.9, 1 - 11.68e-6
    rx, ry, rz = (math.radians(v / 3600) for v in (0.971, -2.917, 0.714))
    x, y, z = (x - tx) / scale, (y - ty) / scale, (z - tz) / scale
    x, y, z = x + rz * y - ry * z, y - rz * x + rx * z, z + ry * x - rx * y
    a, f = INTERNATIONAL
    e2 = f * (2 - f)
    plane = math.hypot(x, y)
    lat = math.atan2(z, plane * (1 - e2))
    for _ in range(6):
        normal = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
        lat = math.atan2(z + e2 * normal * math.sin(lat), plane)
    return math.degrees(math.atan2(y, x)), math.degrees(lat)


PLUS = "23456789CFGHJMPQRVWX"


def plus_code(point):
    """The Open Location Code of ten digits, a cell of 1/8000°: about 10 m by 14 m here."""
    lat, lon = int((point[1] + 90) * 8000), int((point[0] + 180) * 8000)
    pairs = []
    for _ in range(5):
        pairs.append(PLUS[lat % 20] + PLUS[lon % 20])
        lat, lon = lat // 20, lon // 20
    code = "".join(reversed(pairs))
    return code[:8] + "+" + code[8:]


def plus_code_centre(point):
    """The middle of the cell in which a point lies."""
    return (int((point[0] + 180) * 8000) + 0.5) / 8000 - 180, (int((point[1] + 90) * 8000) + 0.5) / 8000 - 90
