// One layer that is on: its place in the order, and below it style, opacity, legend, table and licence.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { icon } from './icons.js';
import { legend } from './legend.js';

/// - open: names of the cards that are open, kept from one drawing to the next.
export function layerCard(viewer, entry, index, open) {
  const { language, stack } = viewer;
  const layer = stack.byName.get(entry.name);
  const title = language.of(layer.title);
  const key = (part) => `${part}-${layer.name}`;
  const press = (part, name, act, isOff = false) => {
    const node = element('button', { type: 'button', class: 'small', 'data-key': key(part), 'aria-label': `${language.word(part)}: ${title}`, disabled: isOff }, icon(name));
    node.title = language.word(part);
    node.addEventListener('click', act);
    return node;
  };
  const move = (step) => {
    const place = stack.move(layer.name, step);
    viewer.address.step();
    viewer.say(language.word('movedTo', { title, place: place + 1, count: stack.entries.length }));
  };
  const body = element('div', { class: 'more' });
  const fill = () => { if (!body.childElementCount) body.append(...details(viewer, entry, layer, title, key)); };
  const box = element('details', { class: 'card', 'data-layer': layer.name, open: open.has(layer.name) },
    element('summary', { 'data-key': key('card') }, element('span', {}, title), farther(viewer, layer)), body);
  if (box.open) fill();
  box.addEventListener('toggle', () => {
    open[box.open ? 'add' : 'delete'](layer.name);
    if (box.open) fill();
  });
  return element('li', {}, box, element('div', { class: 'card-acts' },
    press('up', 'up', () => move(-1), index === 0), press('down', 'down', () => move(1), index === stack.entries.length - 1),
    press('off', 'away', () => { stack.hide(layer.name); viewer.address.step(); viewer.say(language.word('switchedOff', { title })); })));
}

function farther({ language, stack }, layer) {
  return element('span', { class: 'farther' }, layer.minzoom > stack.map.getZoom() ? language.word('farther') : '');
}

function details(viewer, entry, layer, title, key) {
  const { language, stack } = viewer;
  const [west, south, east, north] = layer.bounds ?? [];
  const act = (part, name, run) => {
    const node = element('button', { type: 'button', 'data-key': key(part) }, icon(name), language.word(part));
    node.addEventListener('click', run);
    return node;
  };
  return [
    element('p', {}, language.of(layer.abstract)),
    layer.notice ? element('p', { class: 'notice' }, language.of(layer.notice)) : '',
    styleChoice(viewer, entry, layer, key),
    opacityChoice(viewer, entry, layer, key),
    legend(viewer, layer),
    element('div', { class: 'acts' },
      layer.bounds ? act('zoomTo', 'zoom', () => stack.map.fitBounds([[south, west], [north, east]])) : '',
      layer.publish.includes('features') ? act('openTable', 'table', () => viewer.table.open(layer.name)) : ''),
    element('p', { class: 'licence' }, layer.date ? `${language.word('vintage')}: ${viewer.day(layer.date)} · ` : '', `${language.word('licence')}: `,
      element('a', { href: layer.license.url, rel: 'license external' }, layer.license.id)),
  ];
}

function styleChoice({ language, stack, address }, entry, layer, key) {
  if (layer.styles.length < 2) return '';
  const chosen = entry.style || layer.styles[0];
  const select = element('select', { 'data-key': key('style') }, ...layer.styles.map((style) =>
    element('option', { value: style, selected: style === chosen }, language.of(layer.styleTitles?.[style]) || style.replaceAll('-', ' '))));
  select.addEventListener('change', () => { stack.set(layer.name, { style: select.value === layer.styles[0] ? '' : select.value }); address.step(); });
  return element('label', { class: 'choice' }, language.word('style'), select);
}

function opacityChoice({ language, stack, address }, entry, layer, key) {
  const value = element('output', {}, `${Math.round(entry.opacity * 100)} %`);
  const range = element('input', { type: 'range', min: '10', max: '100', step: '5', 'data-key': key('opacity') });
  range.value = String(Math.round(entry.opacity * 100));
  range.setAttribute('aria-valuetext', value.textContent);
  range.addEventListener('input', () => {
    value.textContent = `${range.value} %`;
    range.setAttribute('aria-valuetext', value.textContent);
    entry.opacity = Number(range.value) / 100;
    stack.draw();
  });
  range.addEventListener('change', () => address.step());
  return element('label', { class: 'choice' }, language.word('opacity'), range, value);
}
