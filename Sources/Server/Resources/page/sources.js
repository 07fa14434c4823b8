// Whose data is on the screen, and what has to be said about it.
import { linked, element } from './dom.js';

export function showSources(layers, language) {
  const texts = new Set();
  const notices = new Set();
  for (const layer of layers) {
    // A map's attribution is those of its layers, and two layers often share one.
    for (const part of language.of(layer.attribution).split(/;\s+|\n/)) if (part.trim()) texts.add(part.trim());
    const notice = language.of(layer.notice);
    for (const part of notice.split('\n')) if (part.trim()) notices.add(part.trim());
  }
  document.getElementById('sources').replaceChildren(
    ...[...texts].map((text) => element('span', {}, ...linked(text))));
  document.getElementById('notices').replaceChildren(
    ...[...notices].map((text) => element('p', {}, text)));
}
