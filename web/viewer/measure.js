// Measuring a line or an area: by pointer, by touch, and by keyboard with the mark in the middle of the map.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { copyButton } from '../../Sources/Server/Resources/page/clipboard.js';
import { placeIn, placeText } from './address.js';
import { area, distance, length } from './geodesy.js';
import { Overlay } from './overlay.js';

const INK = '#8a1253';

export class Measure {
  constructor(viewer) {
    Object.assign(this, { viewer, kind: 'line', points: [] });
    this.overlay = new Overlay(viewer);
    viewer.address.add(this);
  }

  write() { return { measure: this.points.length ? `${this.kind}:${this.points.map(placeText).join(';')}` : '' }; }

  read(words) {
    const [kind, points = ''] = (words.get('measure') ?? '').split(':');
    this.kind = kind === 'area' ? 'area' : 'line';
    this.points = points.split(';').map(placeIn).filter(Boolean);
    this.changed(false);
  }

  // What the map does while this tool is open.

  enter() { this.viewer.map.doubleClickZoom.disable(); }

  leave() { this.viewer.map.doubleClickZoom.enable(); }

  click(at) { this.add(at); }

  /// - Returns: whether the key was one of the tool's.
  key(event) {
    if (event.key === 'Enter' || event.key === ' ') this.add(this.viewer.map.getCenter());
    else if (event.key === 'Backspace' || event.key === 'Delete') this.removeLast();
    else return false;
    return true;
  }

  add({ lat, lng }) {
    const last = this.points.at(-1);
    if (last && distance(last, { lat, lng }) < 0.005) return;
    this.points.push({ lat, lng });
    this.changed();
    this.viewer.say(this.summary());
  }

  removeLast() {
    if (!this.points.pop()) return;
    this.changed();
    this.viewer.say(this.points.length ? this.summary() : this.viewer.language.word('measureEmpty'));
  }

  clear() {
    this.points = [];
    this.changed();
    this.viewer.say(this.viewer.language.word('measureEmpty'));
  }

  changed(isStep = true) {
    this.mark();
    this.viewer.panels.fill();
    if (isStep) this.viewer.address.step();
  }

  mark() {
    const { points, kind } = this;
    const { L } = this.viewer;
    const still = { interactive: false };
    this.overlay.draw((marks) => {
      if (points.length > 1) {
        const shape = kind === 'area' && points.length > 2 ? L.polygon : L.polyline;
        marks.addLayer(shape(points, { ...still, color: '#fff', weight: 6, fill: false }));
        marks.addLayer(shape(points, { ...still, color: INK, weight: 3, fillOpacity: 0.15 }));
      }
      for (const point of points) marks.addLayer(L.circleMarker(point, { ...still, radius: 5, color: '#fff', weight: 2, fillColor: INK, fillOpacity: 1 }));
      const text = this.result();
      if (!text) return;
      // In the middle of an area, at the end of a line.
      const at = kind === 'area' && points.length > 2 ? L.latLngBounds(points).getCenter() : points.at(-1);
      marks.addLayer(L.circleMarker(at, { ...still, radius: 0, weight: 0 }).bindTooltip(element('span', {}, text), {
        permanent: true, opacity: 1, direction: 'top', offset: [0, -8], className: 'found-label',
      }));
    });
  }

  // In words.

  metres(value) {
    const { language } = this.viewer;
    return value >= 10000 ? `${(value / 1000).toLocaleString(language.locale, { maximumFractionDigits: 3 })} km`
      : `${value.toLocaleString(language.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} m`;
  }

  squareMetres(value) {
    const { language } = this.viewer;
    const write = (number, digits) => number.toLocaleString(language.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' });
    return `${write(value, value < 100 ? 2 : 0)} m² (${write(value / 10000, 4)} ha)`;
  }

  result() {
    const { points, kind } = this;
    if (kind === 'area' && points.length > 2) return this.squareMetres(area(points));
    return points.length > 1 ? this.metres(length(points)) : '';
  }

  summary() {
    const { language } = this.viewer;
    const { points, kind } = this;
    const count = language.word(points.length === 1 ? 'onePoint' : 'manyPoints', { count: points.length });
    if (points.length < 2) return count;
    const parts = [count, `${language.word('length')}: ${this.metres(length(points))}`];
    if (kind === 'area' && points.length > 2) parts.push(`${language.word('perimeter')}: ${this.metres(length(points, true))}`, `${language.word('area')}: ${this.squareMetres(area(points))}`);
    return `${parts.join('. ')}.`;
  }

  draw() {
    const { viewer, points, kind } = this;
    const { language } = viewer;
    const press = (key, act, isOff = false) => {
      const node = element('button', { type: 'button', 'data-key': key, disabled: isOff }, language.word(key));
      node.addEventListener('click', act);
      return node;
    };
    const choice = (value) => {
      const radio = element('input', { type: 'radio', name: 'measure-kind', value, 'data-key': `measure-${value}`, checked: kind === value });
      radio.addEventListener('change', () => { this.kind = value; this.changed(); if (points.length) viewer.say(this.summary()); });
      return element('label', {}, radio, element('span', {}, language.word(`measure-${value}`)));
    };
    const closed = kind === 'area' && points.length > 2 ? [...points, points[0]] : points;
    const result = this.result();
    return [
      element('fieldset', { class: 'segments' }, element('legend', {}, language.word('measureWhat')), choice('line'), choice('area')),
      element('p', { class: 'hint' }, language.word('measureHint')),
      element('div', { class: 'acts' }, press('addCenter', () => this.add(viewer.map.getCenter())),
        press('removeLast', () => this.removeLast(), !points.length), press('startAgain', () => this.clear(), !points.length)),
      result ? element('dl', { class: 'result' },
        ...(kind === 'area' && points.length > 2 ? [element('dt', {}, language.word('area')), element('dd', {}, result),
          element('dt', {}, language.word('perimeter')), element('dd', {}, this.metres(length(points, true)))]
          : [element('dt', {}, language.word('length')), element('dd', {}, result)])) : '',
      result ? element('p', { class: 'acts' }, copyButton(() => this.summary(), language.word('measureResult'), language)) : '',
      closed.length > 1 ? element('table', { class: 'plain' }, element('caption', {}, language.word('segments')),
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, language.word('segment')), element('th', { scope: 'col', class: 'number' }, language.word('length')))),
        element('tbody', {}, ...closed.slice(1).map((point, index) => element('tr', {},
          element('th', { scope: 'row' }, `${index + 1} – ${(index + 1) % points.length + 1}`), element('td', { class: 'number' }, this.metres(distance(closed[index], point))))))) : '',
      element('p', { class: 'hint' }, language.word('geodesic')),
    ];
  }
}
