// The coordinates of a place in the office's reference systems, each with a button to copy it; and those of the pointer.
import { copyButton } from '../../Sources/Server/Resources/page/clipboard.js';
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { SYSTEMS, coordinateText } from './reference-systems.js';

const CODES = ['25833', '4326', '3003'];

export function coordinateRows(at, language) {
  return element('dl', { class: 'place' }, ...CODES.flatMap((code) => {
    const { name, digits, from } = SYSTEMS[code];
    const plain = () => {
      const numbers = from(at).map((number) => number.toFixed(digits));
      return (code === '4326' ? numbers.reverse() : numbers).join(', ');
    };
    return [element('dt', {}, `EPSG:${code} · ${name}`), element('dd', {}, element('span', {}, coordinateText(code, at)), copyButton(plain, `EPSG:${code}`, language))];
  }));
}

/// Follows the pointer, or the middle of the map.
export function followPointer(map, node) {
  const show = (at) => node.replaceChildren(...CODES.map((code) => element('span', {}, `EPSG:${code} ${coordinateText(code, at)}`)));
  map.on('mousemove', (event) => show(event.latlng));
  map.on('move', () => show(map.getCenter()));
  show(map.getCenter());
}
