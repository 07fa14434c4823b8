// The buttons on the map: whole city, my position, share, print.
import { element } from './dom.js';
import { copy, say } from './clipboard.js';

const SHAPES = {
  home: 'M3 11 12 3l9 8v10h-6v-6H9v6H3z',
  locate: 'M12 1v4m0 14v4M1 12h4m14 0h4M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  share: 'M10 14 20 4m-7 0h7v7M17 14v6H4V7h6',
  print: 'M6 9V3h12v6M6 17H3V9h18v8h-3M6 13h12v8H6z',
};

/// - print: what the button of the printer does.
export function wireTools(L, map, language, home, print) {
  const box = document.getElementById('tools');
  const button = (name, act) => {
    const node = element('button', { type: 'button', id: `tool-${name}`, 'data-label': name });
    node.append(icon(SHAPES[name]));
    node.addEventListener('click', act);
    box.append(node);
  };
  button('home', () => map.setView(home.center, home.zoom));
  button('locate', () => locate(L, map, language));
  button('share', () => share(language));
  button('print', print);
}

function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '20', height: '20', 'aria-hidden': 'true' })) {
    svg.setAttribute(name, value);
  }
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/// Asked for on a press alone; the place stays in this browser.
function locate(L, map, language) {
  if (!navigator.geolocation || !window.isSecureContext) return say(language.word('noPosition'));
  say(language.word('locating'));
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    const at = L.latLng(coords.latitude, coords.longitude);
    if (map.options.maxBounds && !map.options.maxBounds.contains(at)) return say(language.word('farAway'));
    locate.mark?.remove();
    const ink = { color: '#0059b3', fillColor: '#0066cc', weight: 2, interactive: false };
    locate.mark = L.layerGroup([
      L.circle(at, { ...ink, radius: coords.accuracy, fillOpacity: 0.12 }), L.circleMarker(at, { ...ink, radius: 7, fillOpacity: 0.9 }),
    ]).addTo(map);
    map.setView(at, Math.max(map.getZoom(), 17));
    say(`${language.word('located')} ±${Math.round(coords.accuracy)} m`);
  }, () => say(language.word('noPosition')), { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
}

async function share(language) {
  const narrow = matchMedia('(pointer: coarse)').matches;
  if (narrow && navigator.share) {
    try { await navigator.share({ title: document.title, url: location.href }); } catch { /* put aside by the user */ }
    return;
  }
  say(language.word(await copy(location.href) ? 'linkCopied' : 'notCopied'));
}
