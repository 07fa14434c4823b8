// The map page: starts the map, and joins its parts.
import { Language } from './page/language.js';
import { readState, writeState } from './page/permalink.js';
import { LayerList } from './page/layer-list.js';
import { FeatureInfo } from './page/feature-info.js';
import { showCoordinates } from './page/coordinates.js';
import { showServices } from './page/services.js';
import { foldSources, showSources } from './page/sources.js';
import { wirePanel } from './page/panel.js';
import { Progress, complain } from './page/progress.js';
import { wireTools } from './page/tools.js';
import { PrintSheet } from './page/print.js';
import { Search } from './page/search.js';

const VENICE = { zoom: 14, latitude: 45.4375, longitude: 12.334 };

const homeZoom = () => (innerWidth < 700 ? VENICE.zoom - 1 : VENICE.zoom);

function makeMap(L, state, bounds) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map('map', {
    center: [state.latitude ?? VENICE.latitude, state.longitude ?? VENICE.longitude],
    zoom: state.zoom ?? homeZoom(),
    minZoom: 10, maxZoom: 21,
    maxBounds: bounds, maxBoundsViscosity: 0.6,
    zoomControl: false, attributionControl: false, trackResize: false,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
  });
  // On paper the map keeps the size of the screen, and print.css enlarges it.
  new ResizeObserver(() => { if (!matchMedia('print').matches) map.invalidateSize({ animate: false, pan: false }); })
    .observe(map.getContainer());
  const scale = L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
  document.getElementById('measures').prepend(scale.getContainer());
  return map;
}

async function start() {
  const L = window.L;
  const state = readState();
  const language = new Language(state.language);
  if (!L) {
    return complain(language.word('noLeaflet'));
  }
  let catalog;
  try {
    const answer = await fetch('tiles', { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    catalog = await answer.json();
  } catch (error) {
    return complain(`${language.word('noCatalog')} (${error.message})`, language.word('retry'), () => location.reload());
  }

  const map = makeMap(L, state, [[45.06, 11.5], [46.0, 13.1]]);
  const zoom = L.control.zoom({ position: 'topright' }).addTo(map);
  const layers = new LayerList(L, map, catalog, language, state, new Progress(language));
  const sheet = new PrintSheet(L, map, layers, language);
  wireTools(L, map, language, { center: [VENICE.latitude, VENICE.longitude], zoom: homeZoom() }, () => sheet.print());
  const info = new FeatureInfo(L, map, layers, language);
  const search = new Search(L, map, language);
  // Both stand at the same place: what was asked last is seen.
  search.onFound = () => info.close(true);
  info.onAsk = () => search.fold();
  const redraw = () => {
    language.apply();
    for (const [part, word] of [['in', 'zoomIn'], ['out', 'zoomOut']]) {
      const button = zoom.getContainer().querySelector(`.leaflet-control-zoom-${part}`);
      button.setAttribute('aria-label', language.word(word));
      button.title = language.word(word);
    }
    layers.draw();
    showServices(language);
    showSources(layers.visible(), language);
    info.draw();
    search.draw();
    sheet.fillSoon();
  };
  const remember = () => {
    const center = map.getCenter();
    writeState({
      zoom: map.getZoom(), latitude: center.lat, longitude: center.lng,
      base: layers.base, overlays: layers.overlays, language: language.code,
    });
  };
  layers.onChange = () => { showSources(layers.visible(), language); sheet.fillSoon(); remember(); };
  language.onChange = () => { redraw(); remember(); };
  map.on('moveend', remember);
  map.on('zoomend', () => layers.refreshLegends());
  window.addEventListener('hashchange', () => {
    const next = readState();
    if (next.zoom !== undefined) map.setView([next.latitude, next.longitude], next.zoom);
    layers.restore(next);
  });
  showCoordinates(map, document.getElementById('coordinates'));
  wirePanel(map);
  // As a plain link it would put its own name where the address keeps the view.
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    map.getContainer().focus();
  });
  foldSources(map);
  redraw();
  remember();
}

start();
