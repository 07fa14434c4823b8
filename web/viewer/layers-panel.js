// The panel of layers: base map, what is on in its order, and the catalog by groups.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { layerCard } from './layer-card.js';

export class LayersPanel {
  /// - viewer: the parts of the page; `viewer.stack` is the map that is being set up.
  constructor(viewer) { Object.assign(this, { viewer, wish: '', open: new Set() }); }

  draw() {
    const { viewer } = this;
    const { language, stack } = viewer;
    return [
      viewer.compare.isOn ? this.whose() : '',
      element('fieldset', { class: 'bases' }, element('legend', {}, language.word('base')),
        element('div', {}, ...[...stack.maps, null].map((map) => this.baseChoice(map)))),
      element('h3', { id: 'on-title' }, language.word('onMap')),
      stack.entries.length
        ? element('ol', { class: 'on', 'aria-labelledby': 'on-title' }, ...stack.entries.map((entry, index) => layerCard(viewer, entry, index, this.open)))
        : element('p', { class: 'hint' }, language.word('noneOn')),
      element('h3', { id: 'catalog-title' }, language.word('catalog')),
      this.search(),
      ...this.groups(),
    ];
  }

  /// Which of the two maps is set up.
  whose() {
    const { viewer } = this;
    const { language } = viewer;
    return element('fieldset', { class: 'segments' }, element('legend', {}, language.word('whose')), ...['a', 'b'].map((side) => {
      const radio = element('input', { type: 'radio', name: 'whose', value: side, 'data-key': `whose-${side}`, checked: viewer.compare.side === side });
      radio.addEventListener('change', () => viewer.compare.setUp(side));
      return element('label', {}, radio, element('span', {}, language.word(`map-${side}`)));
    }));
  }

  baseChoice(map) {
    const { language, stack } = this.viewer;
    const name = map?.name ?? '';
    const radio = element('input', { type: 'radio', name: 'base', value: name, 'data-key': `base-${name}`, checked: stack.base === name });
    radio.addEventListener('change', () => { stack.chooseBase(name); this.viewer.address.step(); });
    return element('label', { title: map ? language.of(map.abstract) : undefined }, radio, map ? language.of(map.title) : language.word('noBase'));
  }

  search() {
    const { language } = this.viewer;
    const field = element('input', { type: 'search', id: 'layer-wish', autocomplete: 'off', value: this.wish });
    field.addEventListener('input', () => {
      this.wish = field.value;
      document.querySelectorAll('.catalog').forEach((node) => node.remove());
      field.closest('.wish').after(...this.groups());
      const count = document.querySelectorAll('.catalog input').length;
      this.viewer.say(language.word('layersFound', { count }));
    });
    return element('div', { class: 'wish' }, element('label', { for: 'layer-wish' }, language.word('layerWish')), field);
  }

  groups() {
    const { language, stack } = this.viewer;
    const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const wish = plain(this.wish.trim());
    return stack.groups.map((group) => {
      const layers = group.layers.map((name) => stack.byName.get(name)).filter((layer) => layer && !layer.isMap
        && (!wish || plain(`${language.of(layer.title)} ${language.of(layer.abstract)} ${layer.name}`).includes(wish)));
      if (!layers.length) return '';
      const count = layers.filter(({ name }) => stack.entry(name)).length;
      const key = `group-${group.name}`;
      const details = element('details', { class: 'group catalog', open: wish ? true : this.open.has(key) },
        element('summary', { 'data-key': key }, language.of(group.title), count ? element('span', { class: 'count' }, ` · ${language.word('on', { count })}`) : ''),
        element('ul', {}, ...layers.map((layer) => this.choice(layer))));
      details.addEventListener('toggle', () => { if (!wish) this.open[details.open ? 'add' : 'delete'](key); });
      return details;
    }).filter(Boolean);
  }

  choice(layer) {
    const { viewer } = this;
    const { language, stack } = viewer;
    const box = element('input', { type: 'checkbox', id: `layer-${layer.name}`, checked: Boolean(stack.entry(layer.name)) });
    box.addEventListener('change', () => {
      if (box.checked) stack.show(layer.name);
      else stack.hide(layer.name);
      viewer.address.step();
    });
    return element('li', { title: language.of(layer.abstract) }, element('label', { class: 'switch' }, box, language.of(layer.title)));
  }
}
