// Whose data is on the screen, and what has to be said about it.
import { linked, element } from './dom.js';

/// The attributions and the notices of layers, each once.
export function whatToSay(layers, language) {
  const texts = new Set();
  const notices = new Set();
  for (const layer of layers) {
    // A map's attribution is those of its layers, and two layers often share one.
    for (const part of language.of(layer.attribution).split(/;\s+|\n/)) if (part.trim()) texts.add(part.trim());
    const notice = language.of(layer.notice);
    for (const part of notice.split('\n')) if (part.trim()) notices.add(part.trim());
  }
  return { texts: [...texts], notices: [...notices] };
}

/// `layers`: what is on the screen; of a map, its parts too.
export function showSources(layers, language) {
  const { texts, notices } = whatToSay(layers, language);
  document.getElementById('sources').replaceChildren(
    ...texts.map((text) => element('span', {}, ...linked(text))));
  document.getElementById('notices').replaceChildren(
    ...notices.map((text) => element('p', {}, text)));
}

/// On a small screen the sources fold away once the map is moved, on a very low one at once; the word "sources" brings
/// them back.
export function foldSources(map) {
  if (matchMedia('(max-height: 480px)').matches) document.getElementById('attribution').open = false;
  if (!matchMedia('(max-width: 1100px)').matches) return;
  const fold = () => { document.getElementById('attribution').open = false; };
  map.once('dragstart', fold);
  map.once('zoomstart', fold);
}
