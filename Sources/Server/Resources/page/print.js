// The printed sheet: what stands round the map on paper, and the map at a round scale.
import { element } from './dom.js';
import { AREAS } from './layer-list.js';
import { legendAddress } from './layer-row.js';
import { utm33 } from './coordinates.js';
import { complain } from './progress.js';
import { say } from './clipboard.js';
import { barOf, groundOf, printScale } from './scale.js';
import { whatToSay } from './sources.js';

/// The frame of the map on paper, as in print.css.
const FRAME = { width: 190, height: 150 };
/// What a picture for paper is drawn with; the look of the lines stays that of the screen.
const DPI = 200;
const PIXEL = 25.4 / 96;
const byId = (id) => document.getElementById(id);

export class PrintSheet {
  constructor(L, map, layers, language) {
    Object.assign(this, { L, map, layers, language });
    this.timer = 0;
    map.on('moveend', () => this.fillSoon());
    window.addEventListener('beforeprint', () => this.fill());
    window.addEventListener('afterprint', () => this.leave());
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      this.print();
    });
  }

  /// Legends take a moment to come: the sheet is kept ready for those who print from the menu of the browser.
  fillSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fill(), 400);
  }

  /// Fetches pictures at the resolution of paper, then opens the browser's own dialog.
  async print() {
    if (this.isBusy) return;
    this.isBusy = true;
    say(this.language.word('preparing'));
    try {
      this.fill();
      await this.drawPictures();
      await Promise.allSettled([...byId('sheet-legend').querySelectorAll('img')].map((picture) => picture.decode()));
      print();
    } catch {
      this.leave();
      complain(this.language.word('noPrint'), this.language.word('retry'), () => { complain(null); this.print(); });
    } finally {
      this.isBusy = false;
    }
  }

  leave() { byId('sheet-pictures').replaceChildren(); }

  fill() {
    clearTimeout(this.timer);
    const { map, language, layers } = this;
    const center = map.getCenter();
    const size = map.getSize();
    const onScreen = groundOf(map.getZoom(), center.lat) / (PIXEL / 1000);
    this.scale = printScale(onScreen, { width: size.x * PIXEL, height: size.y * PIXEL }, FRAME);
    const style = document.documentElement.style;
    style.setProperty('--map-width', `${size.x}px`);
    style.setProperty('--map-height', `${size.y}px`);
    style.setProperty('--map-enlarged', String(onScreen / this.scale));

    const names = [layers.byName.get(layers.base), ...layers.names().map((name) => layers.byName.get(name))];
    byId('sheet-subject').textContent = names.filter(Boolean).map((layer) => language.of(layer.title)).join(' · ');
    byId('sheet-scale').textContent = `${language.word('scale')} 1:${this.scale.toLocaleString(language.locale, { useGrouping: 'always' })}`;
    this.drawBar();
    const { easting, northing } = utm33(center.lat, center.lng);
    byId('sheet-place').textContent = `${language.word('center')}: ${center.lat.toFixed(5)}° N ${center.lng.toFixed(5)}° E `
      + `(WGS 84); E ${easting.toFixed(0)} N ${northing.toFixed(0)} (RDN2008 / UTM 33N, EPSG:7792)`;
    byId('sheet-date').textContent = `${language.word('printedOn')} ${new Date().toLocaleDateString(language.locale,
      { day: 'numeric', month: 'long', year: 'numeric' })}`;
    byId('sheet-address').textContent = decodeURIComponent(location.href);
    const { texts, notices } = whatToSay(layers.visible(), language);
    byId('sheet-sources').textContent = texts.join(' · ');
    byId('sheet-notices').replaceChildren(...notices.map((text) => element('p', {}, text)));
    this.drawLegends();
  }

  drawBar() {
    const { step, count, unit, divisor } = barOf(this.scale);
    const width = step * count * 1000 / this.scale;
    byId('sheet-bar').style.width = `${width}mm`;
    byId('sheet-bar').replaceChildren(...Array.from({ length: count }, () => element('span')));
    const marks = Array.from({ length: count + 1 }, (_, index) =>
      element('span', {}, (step * index / divisor).toLocaleString(this.language.locale) + (index === count ? ` ${unit}` : '')));
    byId('sheet-marks').style.width = `${width}mm`;
    byId('sheet-marks').replaceChildren(...marks);
  }

  /// The legend of everything that is on, at the scale that it is drawn at.
  drawLegends() {
    const { layers, language } = this;
    const shown = [[layers.base, ''], ...layers.names().reverse().map((name) => [name, layers.styleOf(name)])];
    const addresses = shown.filter(([name]) => layers.byName.has(name)).map(([name, style]) =>
      [name, `${legendAddress(name, style, layers.scale(), language.code)}&LEGEND_OPTIONS=dpi:181;forceTitles:off;columns:`]);
    const node = byId('sheet-legend');
    if (node.dataset.shown === JSON.stringify(addresses)) return;
    node.dataset.shown = JSON.stringify(addresses);
    node.replaceChildren(...addresses.map(([name, address]) => {
      const title = language.of(layers.byName.get(name).title);
      const figure = element('figure', {}, element('figcaption', {}, title));
      // For either way to lay the paper, which nobody tells a page beforehand.
      for (const [way, columns] of [['upright', 4], ['across', 2]]) {
        const picture = element('img', { class: way, alt: `${language.word('legend')}: ${title}` });
        picture.addEventListener('error', () => figure.remove());
        // Twice as fine as the screen's; on paper samples and letters are a little smaller.
        picture.addEventListener('load', () => { picture.style.width = `${picture.naturalWidth * 0.38}px`; });
        picture.src = address + columns;
        figure.append(picture);
      }
      return figure;
    }));
  }

  /// What else the picture of a layer is asked for with.
  wordsOf() { return {}; }

  /// A picture for each layer that is on, in the place of the tiles of the screen.
  async drawPictures() {
    const { layers, map, L } = this;
    const center = L.CRS.EPSG3857.project(map.getCenter());
    // Web Mercator is larger than the ground by this.
    const stretch = 1 / Math.cos(map.getCenter().lat * Math.PI / 180);
    const [dx, dy] = [FRAME.width, FRAME.height].map((side) => side * this.scale * stretch / 2000);
    const bounds = [center.x - dx, center.y - dy, center.x + dx, center.y + dy];
    const shown = [[layers.base, '', 1],
      ...layers.order().map((name) => [name, layers.styleOf(name), layers.opacities.get(name) ?? 1])].filter(([name]) => layers.byName.has(name));
    const pictures = await Promise.all(shown.map(async ([name, style, opacity]) => {
      const query = new URLSearchParams({
        SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetMap', LAYERS: name, STYLES: style, CRS: 'EPSG:3857',
        BBOX: bounds.map((n) => n.toFixed(3)).join(','), WIDTH: Math.round(FRAME.width / 25.4 * DPI),
        HEIGHT: Math.round(FRAME.height / 25.4 * DPI), FORMAT: 'image/png', DPI: String(DPI),
        TRANSPARENT: String(name !== layers.base), ...await this.wordsOf(name, style),
      });
      const picture = element('img', { alt: '', class: AREAS.includes(name) ? 'tint' : undefined });
      picture.style.opacity = opacity;
      picture.src = `wms?${query}`;
      return picture;
    }));
    await Promise.all(pictures.map((picture) => picture.decode()));
    byId('sheet-pictures').replaceChildren(...pictures);
  }
}
