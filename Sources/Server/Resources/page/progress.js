// What the map is doing: loading, or missing parts that did not come, with a way to ask again.
import { element } from './dom.js';

export class Progress {
  constructor(language) {
    Object.assign(this, { language, loading: new Set(), broken: new Set() });
  }

  /// Watches a layer of tiles until it is taken off the map.
  watch(layer) {
    layer.on('loading', () => { this.loading.add(layer); this.broken.delete(layer); this.draw(); });
    layer.on('load', () => { this.loading.delete(layer); this.draw(); });
    layer.on('tileerror', () => { this.broken.add(layer); this.draw(); });
    layer.on('remove', () => { this.loading.delete(layer); this.broken.delete(layer); this.draw(); });
    return layer;
  }

  draw() {
    document.getElementById('loading').hidden = this.loading.size === 0;
    const map = document.getElementById('map');
    map.setAttribute('aria-busy', String(this.loading.size > 0));
    if (!this.broken.size) return complain(null);
    complain(this.language.word('brokenTiles'), this.language.word('retry'), () => {
      const layers = [...this.broken];
      this.broken.clear();
      complain(null);
      for (const layer of layers) layer.redraw();
    });
  }
}

/// Says what went wrong, plainly; `null` takes it back.
export function complain(text, action, act) {
  const node = document.getElementById('message');
  node.hidden = text === null;
  if (text === null) return node.replaceChildren();
  if (node.firstChild?.textContent === text) return;
  const button = action ? element('button', { type: 'button' }, action) : undefined;
  button?.addEventListener('click', act);
  node.replaceChildren(element('span', {}, text), ...(button ? [button] : []));
}
