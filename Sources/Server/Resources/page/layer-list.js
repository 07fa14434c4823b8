// Base maps and layers: what is on, in which style, and the list to switch them.
import { element } from './dom.js';
import { layerRow, legendAddress } from './layer-row.js';

/// Layers that say where a place is, whatever the map shows.
export const WHERE = ['localita', 'municipalita', 'comuni'];
/// Layers that cover the whole map: below them names stay as dark as they are.
export const AREAS = [...WHERE, 'sestieri', 'quartieri'];

export class LayerList {
  constructor(L, map, catalog, language, state, progress) {
    Object.assign(this, { L, map, language, progress, onChange: () => {} });
    this.groups = catalog.groups ?? [];
    this.byName = new Map(catalog.layers.map((layer) => [layer.name, layer]));
    this.maps = catalog.layers.filter((layer) => layer.isMap)
      .sort((one, other) => (other.name === 'mappa') - (one.name === 'mappa'));
    this.drawn = new Map();
    this.styles = new Map();
    this.opacities = new Map();
    this.overlays = [];
    this.restore({ base: state.base ?? this.maps[0]?.name ?? '',
      overlays: state.overlays ?? [] });
  }

  /// Takes over what an address says is on.
  restore({ base, overlays }) {
    if (base !== undefined && base !== this.base) this.chooseBase(this.byName.get(base)?.isMap ? base : '');
    if (overlays) {
      for (const name of this.names()) this.hide(name);
      for (const entry of overlays) {
        const [name, style] = entry.split('/');
        const layer = this.byName.get(name);
        if (!layer || layer.isMap) continue;
        if (layer.styles.includes(style)) this.styles.set(name, style);
        else this.styles.delete(name);
        this.show(name);
      }
    }
    if (this.language && document.getElementById('groups').children.length) this.draw();
    this.onChange();
  }

  /// What is on beside the base map, the lowest first, as it is drawn.
  order() {
    const order = this.groups.flatMap((group) => group.layers);
    return this.names().sort((one, other) => order.indexOf(other) - order.indexOf(one));
  }

  styleOf(name) { return this.styles.get(name) ?? this.byName.get(name)?.styles?.[0] ?? ''; }

  names() { return this.overlays.map((entry) => entry.split('/')[0]); }

  /// What is on the screen: the base map first, a map followed by its parts.
  visible() {
    const parts = this.byName.get(this.base)?.layers ?? [];
    return [this.base, ...parts, ...this.names()].map((name) => this.byName.get(name)).filter(Boolean);
  }

  /// The layers a click asks for: those that are on, those of the base map, and last those that say where it is.
  queried() {
    const parts = [...(this.byName.get(this.base)?.layers ?? [])].reverse().filter((name) => !AREAS.includes(name));
    const names = new Set([...this.names().reverse(), ...parts, ...WHERE]);
    return [...names].map((name) => this.byName.get(name)).filter((layer) => layer?.queryable && !layer.isMap);
  }

  chooseBase(name) {
    if (this.baseLayer) this.map.removeLayer(this.baseLayer);
    this.base = name;
    const layer = this.byName.get(name);
    this.baseLayer = layer ? this.tiles(layer, { zIndex: 1 }).addTo(this.map) : undefined;
    this.drawBaseLegend();
    this.onChange();
  }

  tiles(layer, options) {
    const ratio = devicePixelRatio > 1 ? '@2x' : '';
    const common = {
      maxZoom: 21, opacity: this.opacities.get(layer.name) ?? 1, className: AREAS.includes(layer.name) ? 'tint' : '', ...options,
    };
    const style = this.styles.get(layer.name);
    if (style && style !== layer.styles[0]) {
      return this.progress.watch(this.L.tileLayer.wms('wms', {
        ...common, layers: layer.name, styles: style, format: 'image/png', transparent: true, version: '1.3.0',
        tileSize: 512,
      }));
    }
    return this.progress.watch(
      this.L.tileLayer(`tiles/${encodeURIComponent(layer.name)}/{z}/{x}/{y}${ratio}.png`, common));
  }

  show(name) {
    this.hide(name);
    const layer = this.byName.get(name);
    // The order of the list is the order of the map: what stands higher lies above.
    const order = this.groups.flatMap((group) => group.layers).indexOf(name);
    this.drawn.set(name, this.tiles(layer, { zIndex: 1000 - order }).addTo(this.map));
    this.remember();
  }

  hide(name) {
    const drawn = this.drawn.get(name);
    if (drawn) this.map.removeLayer(drawn);
    this.drawn.delete(name);
    this.remember();
  }

  remember() {
    this.overlays = [...this.drawn.keys()].map((name) => {
      const style = this.styles.get(name);
      return style && style !== this.byName.get(name).styles[0] ? `${name}/${style}` : name;
    });
    this.onChange();
  }

  chooseStyle(name, style) {
    this.styles.set(name, style);
    if (this.drawn.has(name)) this.show(name);
  }

  chooseOpacity(name, opacity) {
    this.opacities.set(name, opacity);
    this.drawn.get(name)?.setOpacity(opacity);
  }

  draw() {
    const legend = document.getElementById('base-legend');
    legend.ontoggle = () => this.drawBaseLegend();
    this.drawBaseLegend();
    document.getElementById('bases').replaceChildren(
      ...[...this.maps, null].map((entry) => this.baseChoice(entry)));
    const open = new Set([...document.querySelectorAll('#groups > details[open]')].map((node) => node.dataset.name));
    const first = document.getElementById('groups').children.length === 0;
    document.getElementById('groups').replaceChildren(...this.groups.map((group, index) => {
      const layers = group.layers.map((name) => this.byName.get(name)).filter((layer) => layer && !layer.isMap);
      const isOpen = first ? index === 0 || layers.some((layer) => this.drawn.has(layer.name)) : open.has(group.name);
      return element('details', { class: 'group', 'data-name': group.name, open: isOpen },
        element('summary', {}, this.language.of(group.title)),
        element('ul', {}, ...layers.map((layer) => layerRow(layer, this))));
    }).filter((node) => node.querySelector('li')));
  }

  baseChoice(entry) {
    const name = entry?.name ?? '';
    const radio = element('input', { type: 'radio', name: 'base', value: name, checked: this.base === name });
    radio.addEventListener('change', () => this.chooseBase(name));
    const title = entry ? this.language.of(entry.title) : this.language.word('noBase');
    return element('label', { title: entry ? this.language.of(entry.abstract) : undefined }, radio, title);
  }

  /// The legend of the base map at this scale, where someone has opened it.
  drawBaseLegend() {
    const node = document.getElementById('base-legend');
    const map = this.byName.get(this.base);
    node.hidden = !map;
    if (!map || !node.open) return;
    const { language } = this;
    const picture = element('img', { class: 'legend', alt: `${language.word('legend')}: ${language.of(map.title)}`,
      src: legendAddress(map.name, '', this.scale(), language.code) });
    picture.addEventListener('error', () => picture.replaceWith(element('p', { class: 'hint' }, language.word('noLegend'))));
    document.getElementById('base-legend-body').replaceChildren(picture);
  }

  refreshLegends() {
    const zoom = this.map.getZoom();
    this.drawBaseLegend();
    for (const row of document.querySelectorAll('[data-layer]')) {
      row.refresh?.(zoom);
    }
  }

  /// The scale denominator of the screen, for the standardised pixel of 0.28 mm.
  scale() { return 559082264.029 / 2 ** this.map.getZoom(); }
}
