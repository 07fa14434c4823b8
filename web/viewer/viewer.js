// The officer's viewer: starts the map, and joins its parts.
import { say } from '../../Sources/Server/Resources/page/clipboard.js';
import { Language } from '../../Sources/Server/Resources/page/language.js';
import { Progress, complain } from '../../Sources/Server/Resources/page/progress.js';
import { groundOf } from '../../Sources/Server/Resources/page/scale.js';
import { Search } from '../../Sources/Server/Resources/page/search.js';
import { showSources } from '../../Sources/Server/Resources/page/sources.js';
import { wireTools } from '../../Sources/Server/Resources/page/tools.js';
import { Server } from '../picker/server.js';
import { Address } from './address.js';
import { Check } from './check.js';
import { Compare } from './compare.js';
import { followPointer } from './coordinate-rows.js';
import { GoTo } from './go-to.js';
import { wireHelp } from './help.js';
import { Info } from './info.js';
import { LayersPanel } from './layers-panel.js';
import { home, makeMap, viewIn, viewPart } from './map-view.js';
import { Measure } from './measure.js';
import { Panels } from './panels.js';
import { Sheet } from './sheet.js';
import { Stack } from './stack.js';
import { FeatureTable } from './table.js';
import { ENGLISH } from './words/en.js';
import { ITALIAN } from './words/it.js';

const byId = (id) => document.getElementById(id);

class Viewer {
  constructor(L, language, catalog) {
    Object.assign(this, { L, language, catalog, overlays: [], panels: { fill() {}, draw() {} }, compare: { isOn: false, tell() {} } });
    this.server = new Server(document.baseURI, (kind) => say(language.word(kind === 'busy' ? 'busy' : 'slow')), () => {});
    this.server.language = language.code;
    this.address = new Address();
    this.progress = new Progress(language);
    this.map = makeMap(L, byId('map'), viewIn(this.address.words.get('map')) ?? home());
    this.stackA = new Stack(L, this.map, catalog, '', this.progress);
    this.stackA.onChange = () => this.changed();
    this.address.add(viewPart(this.map));
    this.address.add({ write: () => ({ lang: language.code }), read: (words) => language.choose(words.get('lang') ?? language.code) });
    this.address.add(this.stackA);
    this.controls();
    this.search = new Search(L, this.map, language);
    this.info = new Info(this);
    this.table = new FeatureTable(this);
    const panels = new Panels(language, this.address);
    panels.add('layers', new LayersPanel(this));
    for (const [name, tool] of [['measure', new Measure(this)], ['check', new Check(this)], ['compare', new Compare(this)], ['goto', new GoTo(this)]]) {
      panels.add(name, tool);
      this[name] = tool;
    }
    panels.addButton('table', 'table', () => this.table.toggle(), () => Boolean(this.table.layer));
    this.panels = panels;
    // On a small screen one sheet lies over the map at a time.
    panels.onChange = (name) => {
      if (!name || !panels.isNarrow) return;
      if (this.table.layer) this.table.close(false);
      this.info.close(true, false);
    };
    this.sheet = new Sheet(this);
    this.search.onFound = () => this.info.close(true);
    wireTools(L, this.map, language, home(), () => this.sheet.print());
    wireHelp(this);
  }

  /// The map that is set up, and both that are shown.
  get stack() { return this.compare.side === 'b' ? this.compare.stackB : this.stackA; }

  get sides() {
    const first = { map: this.map, stack: this.stackA };
    return this.compare.isOn ? [first, { map: this.compare.mapB, stack: this.compare.stackB }] : [first];
  }

  begin() {
    const { language, map, address, panels } = this;
    const wished = address.words;
    address.isTaking = true;
    for (const part of address.parts) part.read(wished);
    address.isTaking = false;
    panels.begin();
    // The panel took some of the map's width: its middle is what the address says.
    map.invalidateSize({ animate: false, pan: false });
    const view = viewIn(wished.get('map'));
    if (view) map.setView(view.center, view.zoom, { animate: false });
    this.listen(map, 'a');
    map.on('moveend', () => { address.keep(); this.sheet.fillSoon(); });
    map.on('zoomend', () => panels.fill());
    language.onChange = () => { this.server.language = language.code; this.speak(); address.keep(); };
    followPointer(map, byId('coordinates'));
    // Whose data it is stands there until one begins to work; the word brings it back.
    const fold = () => { byId('attribution').open = false; };
    if (matchMedia('(max-width: 1100px), (max-height: 480px)').matches) fold();
    map.once('dragstart zoomstart click', fold);
    // As a plain link it would put its own name where the address keeps the state.
    document.querySelector('.skip').addEventListener('click', (event) => { event.preventDefault(); map.getContainer().focus(); });
    this.speak();
    address.keep();
  }

  controls() {
    const { L, map } = this;
    this.zoom = L.control.zoom({ position: 'topright' }).addTo(map);
    // On the stage, not in one of the maps: it is there for both.
    byId('zoom').append(this.zoom.getContainer());
    const scale = L.control.scale({ imperial: false, maxWidth: 120 }).addTo(map);
    byId('measures').prepend(scale.getContainer());
    const tell = () => {
      const scale = groundOf(map.getZoom(), map.getCenter().lat) / 0.00028;
      const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1);
      byId('ratio').textContent = `1:${(Math.round(scale / step) * step).toLocaleString(this.language.locale, { useGrouping: 'always' })}`;
    };
    map.on('zoomend moveend', tell);
    this.tellScale = tell;
    document.addEventListener('keydown', () => document.body.classList.add('by-keyboard'));
    document.addEventListener('pointerdown', () => document.body.classList.remove('by-keyboard'));
  }

  /// What a click and the keys do on a map: what the open tool has for them, else the question what is there.
  listen(map, side) {
    const sideOf = () => this.sides[side === 'a' ? 0 : 1];
    const tool = () => this.panels.tools.get(this.panels.current);
    map.on('click', ({ latlng }) => {
      this.search.fold();
      if (tool()?.click) tool().click(latlng);
      else this.info.ask(latlng, { side: sideOf() });
    });
    const container = map.getContainer();
    container.addEventListener('keydown', (event) => {
      if (event.target !== container || event.ctrlKey || event.altKey || event.metaKey) return;
      if (tool()?.key?.(event)) event.preventDefault();
      else if (event.key === 'Enter') this.info.ask(map.getCenter(), { side: sideOf(), byKeyboard: true });
      else if (event.key === 'Escape') this.info.close();
    });
  }

  /// What is on has changed.
  changed() {
    const layers = [...new Set(this.sides.flatMap(({ stack }) => stack?.visible() ?? []))];
    const text = JSON.stringify([layers.map(({ name }) => name), this.language.code]);
    if (text !== this.told) showSources(layers, this.language);
    this.told = text;
    this.panels.fill();
    this.compare.tell();
    this.sheet?.fillSoon();
  }

  /// Everything again, in the language that is chosen now.
  speak() {
    const { language } = this;
    language.apply();
    for (const [part, word] of [['in', 'zoomIn'], ['out', 'zoomOut']]) {
      const button = this.zoom.getContainer().querySelector(`.leaflet-control-zoom-${part}`);
      button.setAttribute('aria-label', language.word(word));
      button.title = language.word(word);
    }
    this.panels.draw();
    this.changed();
    this.tellScale();
    this.info.draw();
    this.table.draw();
    this.search.draw();
    if (this.compare.isOn) this.compare.place();
  }

  /// For those who listen; on the screen too, where it is no more than that.
  say(text, isShown = false) {
    if (isShown) say(text);
    else byId('status').textContent = text;
  }

  /// A day, a month or a year of data as people write it.
  day(text) {
    const [year, month, day] = text.split('-').map(Number);
    const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
    return date.toLocaleDateString(this.language.locale, { year: 'numeric', month: month && 'short', day: day && 'numeric', timeZone: 'UTC' });
  }
}

async function start() {
  // Behind a slash at the end, every address of the page would begin one folder too low.
  if (location.pathname.endsWith('/')) history.replaceState(null, '', location.pathname.slice(0, -1) + location.search + location.hash);
  const language = new Language(new URLSearchParams(location.hash.slice(1)).get('lang') ?? undefined, { it: ITALIAN, en: ENGLISH });
  if (!window.L) return complain(language.word('noLeaflet'));
  const server = new Server(document.baseURI, (kind) => say(language.word(kind === 'busy' ? 'busy' : 'slow')), () => {});
  try {
    const catalog = await server.ask('tiles');
    complain(null);
    return new Viewer(window.L, language, catalog).begin();
  } catch (trouble) {
    if (trouble.kind === undefined) throw trouble;
    return complain(language.word('noCatalog'), language.word('retry'), start);
  }
}

start();
