// Where the pointer is, or the middle of the map: WGS 84, and metres of RDN2008 / UTM zone 33N.
import { element } from './dom.js';
import { copyButton } from './clipboard.js';

/// Easting and northing of ETRS89 / UTM zone 33N, to the millimetre; RDN2008 and ETRS89 are taken for WGS 84.
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

/// The two ways to write a place: as a person reads it, and as a program takes it.
function notations({ lat, lng }) {
  const { easting, northing } = utm33(lat, lng);
  return [
    { name: 'WGS 84', text: `${lat.toFixed(5)}° N ${lng.toFixed(5)}° E`, plain: `${lat.toFixed(6)}, ${lng.toFixed(6)}` },
    { name: 'RDN2008 / UTM 33N (EPSG:7792)', text: `E ${easting.toFixed(1)} N ${northing.toFixed(1)}`,
      plain: `${easting.toFixed(2)}, ${northing.toFixed(2)}` },
  ];
}

/// The coordinates of a place, each with a button to copy it.
export function coordinateRows(at, language) {
  return element('dl', { class: 'place' }, ...notations(at).flatMap(({ name, text, plain }) => [
    element('dt', {}, name),
    element('dd', {}, element('span', {}, text), copyButton(() => plain, name, language)),
  ]));
}

export function showCoordinates(map, node) {
  const spans = [element('span'), element('span')];
  node.replaceChildren(...spans);
  const show = (at) => notations(at).forEach(({ text }, index) => {
    spans[index].textContent = index ? `EPSG:7792 ${text}` : text;
  });
  map.on('mousemove', (event) => show(event.latlng));
  map.on('move', () => show(map.getCenter()));
  show(map.getCenter());
}
