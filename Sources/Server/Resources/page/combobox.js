// A field with a list of suggestions below it, by keyboard, pointer and screen reader.
// Pattern: WAI-ARIA Authoring Practices 1.2, combobox with list autocomplete.
import { element } from './dom.js';

/// Milliseconds without a key after which it is worth asking.
const PAUSE = 120;

/// What extends it says with `suggest(text)` what is offered, with `clear()` what an emptied field is, with `say(text)`
/// how those who listen are told, and with `kindOf(option)` what stands beside a line.
export class Combobox {
  /// - parts: the elements `field`, `list`, `note` above the list, `box` round both, and `clearer`, the button that empties.
  constructor(parts) { Object.assign(this, parts, { options: [], active: -1, timer: 0 }); }

  /// Drops what is under way and what was offered.
  forget() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.options = [];
    this.close();
  }

  typed() {
    const text = this.field.value.trim();
    this.clearer.hidden = this.field.value === '';
    clearTimeout(this.timer);
    if (text.length < 2) return this.forget();
    this.timer = setTimeout(() => this.suggest(text), PAUSE);
  }

  /// - Returns: whether a line was chosen with Enter, or the key was one of the list's.
  pressed(event) {
    const count = this.options.length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (!count) return false;
        event.preventDefault();
        if (this.box.hidden) this.open();
        // From the field down to the first, up to the last, and past an end back to the field.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
        return true;
      }
      case 'Enter':
        if (this.box.hidden || this.active < 0) return false;
        event.preventDefault();
        this.options[this.active].choose();
        return true;
      case 'Escape':
        // What lies round it has a use for the key only where there is nothing to put away.
        if (this.box.hidden && !this.field.value) return false;
        event.preventDefault();
        event.stopPropagation();
        if (this.box.hidden) this.clear();
        else this.close();
        return true;
      default:
        return false;
    }
  }

  /// - note: what stands above the lines.
  offer(options, note = '') {
    this.options = options;
    this.note.textContent = note;
    this.note.hidden = !note;
    this.list.replaceChildren(...options.map((option, index) => {
      const line = element('li', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' },
        element('span', { class: 'label' }, ...marked(option.label, option.highlights_utf16 ?? [])),
        element('span', { class: 'kind' }, this.kindOf(option)));
      line.addEventListener('click', () => option.choose());
      return line;
    }));
    if (options.length || note) this.open();
    else this.close();
  }

  /// Says what there is instead of a place.
  tell(text) {
    this.offer([], text);
    this.say(text);
  }

  open() {
    this.box.hidden = false;
    this.list.hidden = !this.options.length;
    this.field.setAttribute('aria-expanded', String(this.options.length > 0));
    this.activate(-1);
  }

  close() {
    this.box.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  activate(index) {
    this.active = index;
    [...this.list.children].forEach((line, each) => line.setAttribute('aria-selected', String(each === index)));
    const line = this.list.children[index];
    if (line) {
      this.field.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }
}

/// A text with the letters that were typed set apart.
function marked(text, ranges) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
