// The parts of the element, in the order in which they are read.
import { beside, digestOf } from './assets.js';
import { button, make } from './dom.js';
import { MapView } from './map-view.js';

export function viewOf(picker) {
  const { words, way: mode, search, notice, isMany } = picker;
  const name = picker.getAttribute('label') || picker.labels[0]?.textContent.trim() || words.of('label');
  const node = make('div', { class: 'map', role: 'application', tabindex: '0', 'aria-label': `${words.of('map')}: ${name}`, 'aria-describedby': 'keys' });
  picker.map = new MapView(picker, node);
  node.addEventListener('keydown', (event) => picker.mover.pressed(event));
  picker.error = make('p', { class: 'error', id: 'error', role: 'alert', hidden: true });
  picker.status = make('p', { class: 'unseen', role: 'status' });
  picker.credits = make('p', { class: 'credits' });
  const hint = picker.getAttribute('hint');
  const keys = isMany ? 'keys-many' : `keys-${mode}`;
  picker.root = make('fieldset', { class: 'picker', lang: words.code, 'aria-describedby': hint ? 'hint' : undefined },
    make('legend', {}, name,
      picker.required ? make('span', { class: 'required' }, ` (${words.of('required')})`) : ''),
    hint ? make('p', { class: 'hint', id: 'hint' }, hint) : '',
    search.node, picker.error, notice.node,
    make('div', { class: 'ways' }, picker.position.node,
      button('center', words.of('useCenter'), () => picker.placeAt(picker.map.center(), 'center'), { class: 'use-center' })),
    make('p', { class: 'hint' }, words.of(`mapHint-${mode}`)),
    make('div', { class: 'stage' }, node,
      make('div', { class: 'crosshair', 'aria-hidden': 'true' }),
      make('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
        button('plus', '', () => picker.map.zoomBy(1), { 'aria-label': words.of('zoomIn'), title: words.of('zoomIn') }),
        button('minus', '', () => picker.map.zoomBy(-1), { 'aria-label': words.of('zoomOut'), title: words.of('zoomOut') })),
      make('p', { class: 'keys', id: 'keys' }, words.of(keys))),
    picker.mover.node, picker.chosen.node, picker.front.node ?? '',
    picker.nearby.node, mode === 'address' ? '' : picker.coordinates.node, picker.credits, picker.status);
  const sheets = ['leaflet.css', 'dime-map-picker.css'].map((name) =>
    make('link', { rel: 'stylesheet', href: beside(name), integrity: digestOf(name), crossorigin: 'anonymous' }));
  // Nothing is seen before it looks as it should; without its style it is of use all the same.
  picker.root.style.visibility = 'hidden';
  Promise.all(sheets.map((sheet) => new Promise((resolve) => { sheet.onload = sheet.onerror = resolve; })))
    .then(() => { picker.root.style.visibility = ''; });
  picker.shadowRoot.replaceChildren(...sheets, picker.root);
}
