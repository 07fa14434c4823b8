// Elements in one call, as on the map page: make('a', { href }, 'text', child); and the drawings of buttons.
import { element as make } from '../../Sources/Server/Resources/page/dom.js';

export { make };

const SHAPES = {
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  here: 'M12 1v4m0 14v4M1 12h4m14 0h4M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  center: 'M12 3v7m0 4v7M3 12h7m4 0h7M12 12h.01',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  away: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  plus: 'M12 5v14M5 12h14', minus: 'M5 12h14', close: 'M6 6l12 12M18 6 6 18',
  n: 'M12 20V5m-6 6 6-6 6 6', s: 'M12 4v15m-6-6 6 6 6-6', w: 'M20 12H5m6-6-6 6 6 6', e: 'M4 12h15m-6-6 6 6-6 6',
  yes: 'M4 13l5 5L20 6', warn: 'M12 3 2 21h20zM12 10v5m0 3h.01',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

/// A button that submits nothing.
export function button(name, text, act, attributes = {}) {
  return make('button', { type: 'button', onclick: act, ...attributes }, name ? icon(name) : '', text);
}
