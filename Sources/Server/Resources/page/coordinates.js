// Where the pointer is, or the middle of the map: WGS 84, and metres of EPSG:25833.

/// Easting and northing of ETRS89 / UTM zone 33N, to the millimetre; ETRS89 is taken for WGS 84.
/// Source: Krüger (1912), series in the third flattening n to n⁴, as in IOGP Guidance Note 7-2, 3.5.3.1.
export function utm33(latitude, longitude) {
  const a = 6378137, f = 1 / 298.257222101, k0 = 0.9996;
  const n = f / (2 - f), n2 = n * n, n3 = n2 * n, n4 = n3 * n;
  const A = a / (1 + n) * (1 + n2 / 4 + n4 / 64);
  const alpha = [
    n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
    13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
    61 * n3 / 240 - 103 * n4 / 140,
    49561 * n4 / 161280,
  ];
  const phi = latitude * Math.PI / 180, lambda = (longitude - 15) * Math.PI / 180;
  const e = Math.sqrt(f * (2 - f));
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t));
  let x = xi, y = eta;
  alpha.forEach((coefficient, index) => {
    const j = 2 * (index + 1);
    x += coefficient * Math.sin(j * xi) * Math.cosh(j * eta);
    y += coefficient * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  return { easting: 500000 + k0 * A * y, northing: k0 * A * x };
}

export function showCoordinates(map, node) {
  const geographic = document.createElement('span');
  const projected = document.createElement('span');
  node.replaceChildren(geographic, projected);
  const show = ({ lat, lng }) => {
    const { easting, northing } = utm33(lat, lng);
    geographic.textContent = `${lat.toFixed(5)}° N ${lng.toFixed(5)}° E`;
    projected.textContent = `EPSG:25833 ${easting.toFixed(1)} ${northing.toFixed(1)}`;
  };
  map.on('mousemove', (event) => show(event.latlng));
  map.on('move', () => show(map.getCenter()));
  show(map.getCenter());
}
