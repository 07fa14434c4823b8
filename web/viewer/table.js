// The table of a layer's features: conditions, order, pages; what is selected in it is selected on the map.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { fromWords, toCQL2, toWords } from './conditions.js';
import { FeatureSource } from './feature-source.js';
import { Selection } from './selection.js';
import { tableNodes } from './table-view.js';

const byId = (id) => document.getElementById(id);
const EMPTY = { join: 'all', list: [] };
const SIZES = [25, 50, 100];

export class FeatureTable {
  constructor(viewer) {
    Object.assign(this, { viewer, layer: undefined, conditions: EMPTY, sort: '', page: 0, size: SIZES[0], sizes: SIZES, isInView: false, isSelectedOnly: false, isTall: false });
    this.selection = new Selection(viewer, () => this.draw());
    viewer.map.on('moveend', () => { if (this.layer && this.isInView) this.load(); });
    viewer.info.onFound = (features) => this.met(features);
    byId('table').addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented) this.close(); });
    viewer.address.add(this);
  }

  write() {
    if (!this.layer) return {};
    return {
      table: this.layer.name, where: toWords(this.conditions), sort: this.sort, page: this.page ? this.page + 1 : '',
      inview: this.isInView ? 1 : '', selected: this.selection.ids.slice(0, 20).join(','),
    };
  }

  read(words) {
    const layer = this.viewer.stackA.byName.get(words.get('table') ?? '');
    if (!layer?.publish?.includes('features')) return this.layer && this.close(false);
    const sort = words.get('sort') ?? '';
    const mine = this.write();
    if (['table', 'where', 'sort', 'page', 'inview'].every((name) => String(mine[name] ?? '') === (words.get(name) ?? ''))) {
      return this.selection.restore((words.get('selected') ?? '').split(',').filter(Boolean), this.source);
    }
    this.begin(layer);
    Object.assign(this, {
      conditions: fromWords(words.get('where'), layer.types), sort: layer.types[sort.replace(/^-/, '')] ? sort : '',
      page: Math.max(0, Math.round(Number(words.get('page')) || 1) - 1), isInView: words.get('inview') === '1',
    });
    this.selection.restore((words.get('selected') ?? '').split(',').filter(Boolean), this.source);
    return this.load();
  }

  begin(layer) {
    if (this.layer !== layer) this.selection.clear(false);
    Object.assign(this, { layer, source: new FeatureSource(this.viewer, layer), conditions: EMPTY, sort: '', page: 0, isSelectedOnly: false, features: [], matched: 0, trouble: '', files: undefined, isFilterOpen: false });
    byId('table').hidden = false;
    document.body.classList.add('table-open');
    // The map is lower now: the credits fold to their word.
    byId('attribution').open = false;
    if (this.viewer.panels.isNarrow && this.viewer.panels.current) this.viewer.panels.show('', false);
    this.viewer.panels.draw();
  }

  /// Opens the table of a layer, and leads there.
  open(name) {
    this.begin(this.viewer.stackA.byName.get(name));
    this.viewer.address.step();
    this.load().then(() => byId('table-title')?.focus({ preventScroll: true }));
  }

  close(byPerson = true) {
    this.asking?.abort();
    this.layer = undefined;
    this.selection.clear(false);
    byId('table').hidden = true;
    byId('table').replaceChildren();
    document.body.classList.remove('table-open', 'table-tall');
    this.viewer.panels.draw();
    if (!byPerson) return;
    this.viewer.address.step();
    byId('tool-of-table').focus();
  }

  /// The layer that the button of the rail opens: the topmost that has a table.
  toggle() {
    if (this.layer) return this.close();
    const { stack, catalog } = this.viewer;
    const has = (layer) => layer && !layer.isMap && layer.publish.includes('features');
    const layer = stack.entries.map(({ name }) => stack.byName.get(name)).find(has) ?? catalog.layers.find(has);
    return layer && this.open(layer.name);
  }

  /// What is asked for now.
  get wish() {
    const { conditions, sort, size, page, isInView, viewer } = this;
    const bounds = viewer.map.getBounds();
    const box = isInView ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees) => Number(degrees.toFixed(6))) : undefined;
    return { conditions, sort, box, limit: size, offset: page * size };
  }

  async load() {
    const { viewer } = this;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    Object.assign(this, { isLoading: true, trouble: '', files: undefined });
    this.draw();
    try {
      const { features, matched } = await this.source.page(this.wish, signal);
      if (signal.aborted) return;
      const last = Math.max(0, Math.ceil(matched / this.size) - 1);
      if (this.page > last) {
        this.page = last;
        await this.load();
        return;
      }
      Object.assign(this, { features, matched });
      viewer.say(viewer.language.word('rowsFound', { count: matched.toLocaleString(viewer.language.locale, { useGrouping: 'always' }) }));
    } catch (trouble) {
      if (signal.aborted) return;
      Object.assign(this, { features: [], matched: 0, trouble: trouble.kind === 'refused' ? trouble.detail : viewer.language.word('failed') });
      viewer.say(this.trouble);
    }
    this.isLoading = false;
    this.draw();
  }

  /// Changes what is asked for, as a step in the address.
  change(change) {
    Object.assign(this, { page: 0, ...change });
    this.viewer.address.step();
    return this.load();
  }

  order(name) {
    const next = { '': name, [name]: `-${name}`, [`-${name}`]: '' };
    return this.change({ sort: next[this.sort] ?? name });
  }

  /// A click on the map met features: those of this layer are selected.
  met(features) {
    if (!this.layer) return;
    const mine = features.filter(({ id }) => String(id).startsWith(`${this.layer.name}.`)).slice(0, 1).map((feature) => this.source.named(feature));
    for (const feature of mine) if (!this.selection.has(feature.id)) this.selection.toggle(feature);
    if (mine.length) document.querySelector(`#table [data-id="${CSS.escape(mine[0].id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  async offerFiles() {
    const { signal } = this.asking ?? new AbortController();
    try {
      this.files = await this.source.downloads(this.wish, signal);
    } catch {
      if (signal.aborted) return;
      this.files = [];
    }
    this.draw();
  }

  get cql2() { return this.conditions.list.length && this.viewer.abilities?.filters ? toCQL2(this.conditions, this.layer.types, this.viewer.abilities.folds) : ''; }

  draw() {
    if (!this.layer) return;
    const node = byId('table');
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.key ?? document.activeElement.id : '';
    const scroll = node.querySelector('.rows');
    const [x, y] = [scroll?.scrollLeft ?? 0, scroll?.scrollTop ?? 0];
    node.replaceChildren(...tableNodes(this));
    node.setAttribute('aria-busy', String(Boolean(this.isLoading)));
    node.querySelector('.rows')?.scrollTo(x, y);
    if (focused) (node.querySelector(`[data-key="${CSS.escape(focused)}"]:not(:disabled)`) ?? byId(focused) ?? byId('table-title'))?.focus({ preventScroll: true });
  }
}
