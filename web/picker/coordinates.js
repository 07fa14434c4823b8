// A place by its coordinates: as degrees at once, in any other notation by the geocoder.
import { button, make } from './dom.js';

const NUMBER = '(-?\\d{1,3}(?:[.,]\\d+)?)°?';
const PAIR = new RegExp(`^${NUMBER}\\s*N?\\s*[;,\\s]\\s*${NUMBER}\\s*E?$`, 'i');

/// Latitude and longitude of a pair of degrees in either order: at Venice the larger one is the latitude.
export function readDegrees(text) {
  const found = PAIR.exec(text.trim());
  if (!found) return null;
  const [one, other] = found.slice(1).map((part) => Number(part.replace(',', '.')));
  const [lat, lng] = one > other ? [one, other] : [other, one];
  return lat > 44 && lat < 47 && lng > 10 && lng < 15 ? { lat, lng } : null;
}

export class Coordinates {
  constructor(picker) {
    this.picker = picker;
    const { words } = picker;
    this.field = make('input', {
      type: 'text', id: 'degrees', inputmode: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 80, placeholder: '45,43797 12,33588',
      'aria-describedby': 'degrees-error', onchange: (event) => event.stopPropagation(), oninput: (event) => event.stopPropagation(),
      onkeydown: (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        this.go();
      },
    });
    this.error = make('p', { class: 'error', id: 'degrees-error', role: 'alert' });
    this.node = make('details', { class: 'coordinates' }, make('summary', {}, words.of('coordinates')),
      make('label', { for: 'degrees' }, words.of('degrees')), make('div', { class: 'field' }, this.field, button('', words.of('set'), () => this.go(), { class: 'go' })), this.error);
  }

  reset(text = '') {
    this.field.value = text;
    this.error.textContent = '';
    this.field.removeAttribute('aria-invalid');
  }

  async go() {
    const { picker, field } = this;
    const text = field.value.trim();
    this.reset(text);
    const at = readDegrees(text) ?? await this.look(text);
    if (at) {
      picker.map.show(at);
      return picker.placeAt(at, 'coordinates');
    }
    this.error.textContent = picker.words.of('wrongDegrees');
    field.setAttribute('aria-invalid', 'true');
    return field.focus();
  }

  async look(text) {
    if (!/\d/.test(text)) return null;
    try {
      const { features } = await this.picker.server.ask('geocode/search', { q: text, limit: 1 });
      const isPoint = features[0]?.properties.geocoding.kind === 'coordinate';
      return isPoint ? { lat: features[0].geometry.coordinates[1], lng: features[0].geometry.coordinates[0] } : null;
    } catch {
      return null;
    }
  }
}
