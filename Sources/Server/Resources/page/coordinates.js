// Where the pointer is, or the middle of the map: WGS 84, and metres of RDN2008 / UTM zone 33N.
import { element } from './dom.js';
import { copyButton } from './clipboard.js';
import { TransverseMercator } from './transverse-mercator.js';

const UTM33 = new TransverseMercator({ a: 6378137, f: 1 / 298.257222101, meridian: 15 });

/// Easting and northing of ETRS89 / UTM zone 33N, to the millimetre; RDN2008 and ETRS89 are taken for WGS 84.
export function utm33(latitude, longitude) { return UTM33.project(latitude, longitude); }

/// The place of such coordinates.
export function placeOfUTM33(easting, northing) { return UTM33.unproject(easting, northing); }

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
