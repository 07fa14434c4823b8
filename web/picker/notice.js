// What is said when the network or the server fails, with a button to try again.
import { button, make } from './dom.js';

export class Notice {
  constructor(picker) {
    this.picker = picker;
    this.node = make('div', { class: 'notice', role: 'alert' });
  }

  /// - name: which trouble it is; a later one takes its place.
  tell(name, text, again) {
    if (this.name === name && this.node.firstChild) return;
    this.name = name;
    this.node.replaceChildren(make('p', {}, text));
    if (again) {
      this.node.append(button('', this.picker.words.of('again'), () => {
        this.clear();
        again();
      }));
    }
  }

  clear(name = this.name) {
    if (name !== this.name) return;
    this.name = undefined;
    this.node.replaceChildren();
  }
}
