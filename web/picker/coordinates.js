// A place by its coordinates.
import { load } from './assets.js';
import { button, make } from './dom.js';

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
    const at = await load('ways.js').then(({ placeWritten }) => placeWritten(text, picker.service)).catch(() => null);
    if (at) {
      picker.map.show(at);
      return picker.placeAt(at, 'coordinates');
    }
    this.error.textContent = picker.words.of('wrongDegrees');
    field.setAttribute('aria-invalid', 'true');
    return field.focus();
  }
}
