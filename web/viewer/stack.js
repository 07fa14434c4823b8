// What one map shows: a base map, layers above it in an order, how opaque each is, and the day that is looked at.
import { AREAS, WHERE } from '../../Sources/Server/Resources/page/layer-list.js';
import { tilesOf } from './tiles.js';

export class Stack {
  /// - catalog: the answer of /tiles; key: `''` for the first map, `b` for the second, before its words in the address.
  constructor(L, map, catalog, key, progress) {
    Object.assign(this, { L, map, key, progress, entries: [], base: '', date: '', drawn: new Map(), onChange: () => {} });
    this.groups = catalog.groups ?? [];
    this.byName = new Map(catalog.layers.map((layer) => [layer.name, layer]));
    this.maps = catalog.layers.filter((layer) => layer.isMap).sort((one, other) => (other.name === 'mappa') - (one.name === 'mappa'));
    this.base = this.maps[0]?.name ?? '';
  }

  // What it is in the address: `base=mappa&layers=civici,particelle/particelle-contorno@60`, the topmost first.

  write() {
    const layers = this.entries.map(({ name, style, opacity }) => name + (style && style !== this.byName.get(name).styles[0] ? `/${style}` : '')
      + (opacity < 1 ? `@${Math.round(opacity * 100)}` : '')).join(',');
    const words = { base: this.base || 'no', layers, date: this.date };
    return Object.fromEntries(Object.entries(words).map(([name, value]) => [this.key + name, value]));
  }

  read(words) {
    const word = (name) => words.get(this.key + name);
    const base = word('base');
    if (base) this.base = this.byName.get(base)?.isMap ? base : '';
    this.date = /^\d{4}-\d\d-\d\d$/.test(word('date') ?? '') ? word('date') : '';
    const seen = new Set();
    this.entries = (word('layers') ?? '').split(',').map((text) => {
      const [, name, style, percent] = /^([^/@]*)(?:\/([^@]*))?(?:@(\d+))?$/.exec(text) ?? [];
      const layer = this.byName.get(name);
      if (!layer || layer.isMap || seen.has(name)) return undefined;
      seen.add(name);
      return { name, style: layer.styles.includes(style) ? style : '', opacity: percent ? Math.min(100, Math.max(10, Number(percent))) / 100 : 1 };
    }).filter(Boolean);
    this.changed();
  }

  // What can be changed.

  entry(name) { return this.entries.find((entry) => entry.name === name); }

  show(name) {
    if (this.entry(name)) return;
    // Points above lines above areas: a new layer takes the place that the catalog's order gives it.
    const order = this.groups.flatMap((group) => group.layers);
    const at = this.entries.findIndex((entry) => order.indexOf(entry.name) > order.indexOf(name));
    this.entries.splice(at < 0 ? this.entries.length : at, 0, { name, style: '', opacity: 1 });
    this.changed();
  }

  hide(name) {
    this.entries = this.entries.filter((entry) => entry.name !== name);
    this.changed();
  }

  move(name, step) {
    const from = this.entries.findIndex((entry) => entry.name === name);
    const to = Math.max(0, Math.min(this.entries.length - 1, from + step));
    this.entries.splice(to, 0, ...this.entries.splice(from, 1));
    this.changed();
    return to;
  }

  set(name, change) {
    Object.assign(this.entry(name), change);
    this.changed();
  }

  chooseBase(name) {
    this.base = name;
    this.changed();
  }

  chooseDate(date) {
    this.date = date;
    this.changed();
  }

  /// Takes over what another one shows.
  copy({ base, entries, date }) {
    Object.assign(this, { base, date, entries: entries.map((entry) => ({ ...entry })) });
    this.changed();
  }

  changed() {
    this.draw();
    this.onChange();
  }

  // What others ask of it; the sheet for printing does.

  names() { return this.order(); }

  /// The lowest first, as it is drawn.
  order() { return this.entries.map(({ name }) => name).reverse(); }

  styleOf(name) { return this.entry(name)?.style || this.byName.get(name)?.styles?.[0] || ''; }

  get opacities() { return new Map(this.entries.map(({ name, opacity }) => [name, opacity])); }

  /// What is on the screen: the base map first, followed by its parts.
  visible() {
    return [this.base, ...this.byName.get(this.base)?.layers ?? [], ...this.order()].map((name) => this.byName.get(name)).filter(Boolean);
  }

  /// The layers a click asks for: those that are on, those of the base map, and last those that say where it is.
  queried() {
    const parts = [...this.byName.get(this.base)?.layers ?? []].reverse().filter((name) => !AREAS.includes(name));
    const names = new Set([...this.entries.map(({ name }) => name), ...parts, ...WHERE]);
    return [...names].map((name) => this.byName.get(name)).filter((layer) => layer?.queryable && !layer.isMap);
  }

  /// The scale denominator of the screen, for the standardised pixel of 0.28 mm.
  scale() { return 559082264.029 / 2 ** this.map.getZoom(); }

  /// Puts on the map what is to be there, and takes off the rest; a layer that stays is not fetched again.
  draw() {
    const wanted = new Map();
    if (this.base) wanted.set(`base:${this.base}`, { layer: this.byName.get(this.base), style: '', opacity: 1, zIndex: 1 });
    this.entries.forEach(({ name, style, opacity }, index) => {
      const layer = this.byName.get(name);
      const day = layer.validity ? this.date : '';
      wanted.set([name, style, day].join(':'), { layer, style, day, opacity, zIndex: 1000 - index });
    });
    for (const [key, drawn] of this.drawn) {
      if (wanted.has(key)) continue;
      this.map.removeLayer(drawn);
      this.drawn.delete(key);
    }
    for (const [key, { layer, style, day, opacity, zIndex }] of wanted) {
      let drawn = this.drawn.get(key);
      if (!drawn) {
        drawn = tilesOf(this.L, layer, { style, day, className: AREAS.includes(layer.name) ? 'tint' : '' });
        this.drawn.set(key, this.progress.watch(drawn));
      }
      drawn.setOpacity(opacity);
      drawn.setZIndex(zIndex);
      if (!this.map.hasLayer(drawn)) drawn.addTo(this.map);
    }
  }
}
