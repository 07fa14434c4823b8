// The files beside this script. The server writes their digests in when it joins the modules.
import { make } from './dom.js';

const BESIDE = new URL('.', import.meta.url).href;
const DIGESTS = {
  'leaflet.js': '%leaflet.js%', 'leaflet.css': '%leaflet.css%', 'dime-map-picker.css': '%dime-map-picker.css%',
  'front.js': '%front.js%', 'ways.js': '%ways.js%', 'words-en.js': '%words-en.js%', 'words-de.js': '%words-de.js%', 'words-fr.js': '%words-fr.js%',
};

export const beside = (name) => BESIDE + name;

/// A digest for `integrity`; a module that was not joined has none.
export const digestOf = (name) => (DIGESTS[name].startsWith('sha') ? DIGESTS[name] : undefined);

/// The server that this script comes from.
export const HOME = BESIDE.replace(/picker\/([0-9a-f]{16}\/)?$/, '');

const loaded = new Map();

/// A module from beside this script, once for all the elements of a page. Only a `<script>` is held to a digest; what it
/// brought is what `import` finds then.
export function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve, reject) => {
      const fail = () => {
        loaded.delete(name);
        script.remove();
        reject(new Error(name));
      };
      const script = make('script', {
        type: 'module', src: beside(name), integrity: digestOf(name), crossorigin: 'anonymous',
        onload: () => import(beside(name)).then(resolve, fail), onerror: fail,
      });
      document.head.append(script);
    }));
  }
  return loaded.get(name);
}
