// Going to coordinates in one of the office's reference systems, or to a parcel of the cadastre.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { SYSTEMS } from './reference-systems.js';

const EXAMPLES = { 25833: '291500,0 5035200,0', 4326: '45,43797 12,33588', 3003: '1760875,0 5037330,0' };

export class GoTo {
  constructor(viewer) { Object.assign(this, { viewer, code: '25833', text: '', sheet: '', parcel: '', fault: '', faulty: '' }); }

  draw() {
    const { viewer } = this;
    const { language } = viewer;
    const field = (name, attributes) => {
      const node = element('input', { type: 'text', id: `goto-${name}`, autocomplete: 'off', spellcheck: 'false', maxlength: '60', value: this[name],
        'aria-describedby': this.faulty === name ? 'goto-fault' : undefined, 'aria-invalid': this.faulty === name ? 'true' : undefined, ...attributes });
      node.addEventListener('input', () => { this[name] = node.value; });
      return element('label', { class: 'choice' }, language.word(`goto-${name}`), node);
    };
    const form = (title, act, ...parts) => {
      const node = element('form', {}, element('fieldset', {}, element('legend', {}, language.word(title)), ...parts,
        element('div', { class: 'acts' }, element('button', { type: 'submit', 'data-key': `${title}-go` }, language.word('go')))));
      node.addEventListener('submit', (event) => { event.preventDefault(); act(); });
      return node;
    };
    const system = element('select', { id: 'goto-code' }, ...Object.entries(SYSTEMS).map(([code, { name }]) =>
      element('option', { value: code, selected: code === this.code }, `EPSG:${code} · ${name}`)));
    system.addEventListener('change', () => { this.code = system.value; viewer.panels.fill(); });
    const fault = this.fault ? element('p', { class: 'failed', id: 'goto-fault', role: 'alert' }, this.fault) : '';
    return [
      form('gotoCoordinates', () => this.toCoordinates(), element('label', { class: 'choice' }, language.word('goto-code'), system),
        field('text', { placeholder: EXAMPLES[this.code] }), this.faulty === 'text' ? fault : ''),
      form('gotoParcel', () => this.toParcel(), field('sheet', { inputmode: 'numeric' }), field('parcel'), this.faulty === 'parcel' ? fault : ''),
    ];
  }

  fail(name, text) {
    Object.assign(this, { faulty: name, fault: text });
    this.viewer.panels.fill();
    document.getElementById(`goto-${name}`)?.focus();
  }

  settle() {
    Object.assign(this, { faulty: '', fault: '' });
    this.viewer.panels.fill();
  }

  toCoordinates() {
    const { viewer } = this;
    const { language, map, L } = viewer;
    const numbers = numbersIn(this.text);
    const example = EXAMPLES[this.code];
    if (!numbers) return this.fail('text', language.word('wrongCoordinates', { example }));
    const [one, other] = numbers;
    // In either order: degrees north of Venice are more than those east, and so are metres.
    const [x, y] = [Math.min(one, other), Math.max(one, other)];
    const at = SYSTEMS[this.code].place(x, y);
    if (!Number.isFinite(at.lat) || !map.options.maxBounds.contains(at)) return this.fail('text', language.word('farCoordinates', { example }));
    this.settle();
    map.setView(at, Math.max(map.getZoom(), 18), { animate: false });
    viewer.info.ask(L.latLng(at), { side: viewer.sides[0], byKeyboard: true });
    return undefined;
  }

  async toParcel() {
    const { viewer } = this;
    const { language, server, search } = viewer;
    if (!/^\d{1,4}$/.test(this.sheet.trim()) || !this.parcel.trim()) return this.fail(this.parcel.trim() ? 'sheet' : 'parcel', language.word('wrongParcel'));
    const text = `foglio ${Number(this.sheet)} particella ${this.parcel.trim()}`;
    try {
      const { features } = await server.ask('geocode/search', { q: text, limit: 3 });
      const found = features.find(({ properties: { geocoding } }) => geocoding.kind === 'particella');
      if (!found) return this.fail('parcel', language.word('noParcel', { sheet: this.sheet.trim(), parcel: this.parcel.trim() }));
      this.settle();
      return search.show(found);
    } catch (trouble) {
      return this.fail('parcel', trouble.kind === 'refused' ? trouble.detail : language.word('failed'));
    }
  }
}

/// Two numbers with comma or point for decimals: `291500,5 5035200`, `45.43797, 12.33588`, `E 291500 N 5035200`.
function numbersIn(text) {
  const found = text.replace(/[NE°:]/gi, ' ').trim().match(/^(-?\d+(?:[.,]\d+)?)\s*(?:[;,]\s+|\s+|;)(-?\d+(?:[.,]\d+)?)$/);
  return found?.slice(1).map((part) => Number(part.replace(',', '.')));
}
