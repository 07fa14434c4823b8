// The transverse Mercator projection on an ellipsoid, both ways, to the millimetre within some degrees of its meridian.
// Source: Krüger (1912), series in the third flattening n to n⁴, as in IOGP Guidance Note 7-2, 3.5.3.1.
const RADIANS = Math.PI / 180;

export class TransverseMercator {
  /// - a, f: semi-major axis in metres and flattening; meridian: degrees; scale: on the meridian; easting: metres of it.
  constructor({ a, f, meridian, scale = 0.9996, easting = 500000 }) {
    const n = f / (2 - f), n2 = n * n, n3 = n2 * n, n4 = n3 * n;
    Object.assign(this, { meridian: meridian * RADIANS, easting, e: Math.sqrt(f * (2 - f)) });
    this.radius = scale * a / (1 + n) * (1 + n2 / 4 + n4 / 64);
    this.there = [
      n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180, 13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
      61 * n3 / 240 - 103 * n4 / 140, 49561 * n4 / 161280,
    ];
    this.back = [
      n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440,
      17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161280,
    ];
  }

  /// Degrees to metres.
  project(latitude, longitude) {
    const phi = latitude * RADIANS, lambda = longitude * RADIANS - this.meridian;
    const t = Math.sinh(Math.atanh(Math.sin(phi)) - this.e * Math.atanh(this.e * Math.sin(phi)));
    const xi = Math.atan2(t, Math.cos(lambda)), eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t));
    const [x, y] = bent(xi, eta, this.there, 1);
    return { easting: this.easting + this.radius * y, northing: this.radius * x };
  }

  /// Metres to degrees.
  unproject(easting, northing) {
    const [xi, eta] = bent(northing / this.radius, (easting - this.easting) / this.radius, this.back, -1);
    const beta = Math.asin(Math.sin(xi) / Math.cosh(eta));
    const q = Math.asinh(Math.tan(beta));
    let psi = q;
    for (let step = 0; step < 6; step += 1) psi = q + this.e * Math.atanh(this.e * Math.tanh(psi));
    const phi = Math.atan(Math.sinh(psi));
    return { latitude: phi / RADIANS, longitude: (this.meridian + Math.atan2(Math.sinh(eta), Math.cos(xi))) / RADIANS };
  }
}

function bent(xi, eta, coefficients, sign) {
  let x = xi, y = eta;
  coefficients.forEach((coefficient, index) => {
    const j = 2 * (index + 1);
    x += sign * coefficient * Math.sin(j * xi) * Math.cosh(j * eta);
    y += sign * coefficient * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  return [x, y];
}
