// The front of a parcel where a driveway shall open: which side, how wide, and what the rules say of it at once.
// Fetched where a form asks for it; it gets what it is made with from the element.

const GRADES = ['invalid', 'reject', 'needs_waiver', 'manual_review', 'warning'];
const SETTLING = 350;

/// Half way from a place to a side, so that a small map shows both.
function between(at, { coordinates: [[ax, ay], [bx, by]] }) {
  return { lat: (2 * at.lat + ay + by) / 4, lng: (2 * at.lng + ax + bx) / 4 };
}

export class Front {
  constructor(picker, { make, icon }) {
    Object.assign(this, { picker, make, icon, fronts: [], index: 0 });
    const { words } = picker;
    this.width = make('input', {
      type: 'number', id: 'width', min: '1', max: '20', step: '0.1', value: picker.getAttribute('width') ?? '3', inputmode: 'decimal',
      oninput: (event) => { event.stopPropagation(); this.widen(); }, onchange: (event) => event.stopPropagation(),
    });
    this.sides = make('div', { class: 'sides', role: 'radiogroup', 'aria-label': words.of('sides') });
    this.verdict = make('div', { class: 'verdict', role: 'status' });
    this.node = make('div', { class: 'front', hidden: true }, this.sides,
      make('label', { for: 'width' }, words.of('width')), this.width, this.verdict);
  }

  get front() { return this.fronts[this.index]; }
  get metres() { return Number(this.width.value) || 3; }

  clear() {
    this.asking?.abort();
    Object.assign(this, { fronts: [], index: 0, answer: undefined, isChecking: false, hasNone: false });
    this.node.hidden = true;
  }

  fault() {
    if (this.hasNone) return { flag: 'customError', word: 'errorNoFront' };
    if (this.isChecking) return { flag: 'customError', word: 'errorPending' };
    if (!this.width.validity.valid) return { flag: 'rangeUnderflow', word: 'errorWidth' };
    const isForbidden = this.picker.hasAttribute('cars-only') && this.answer?.rules?.['PC-001']?.verdict === 'reject';
    return isForbidden ? { flag: 'customError', word: 'errorNoCars' } : undefined;
  }

  /// What the value holds of it.
  get details() {
    const { front, answer, picker } = this;
    if (!front) return {};
    const { street, kind, parcel, setback_m: setback } = front.properties;
    return {
      geometry: front.geometry,
      properties: {
        at: [picker.places[0].at.lng, picker.places[0].at.lat],
        parcel: picker.places[0].parcel?.reference === parcel ? picker.places[0].parcel : { reference: parcel },
        front: { street, kind, setback_m: setback, width_m: this.metres },
        check: answer && { outcome: answer.outcome, overall: answer.overall, regulation: answer.regulation, zone: answer.zone },
      },
    };
  }

  widen() {
    clearTimeout(this.timer);
    this.picker.settle();
    this.timer = setTimeout(() => this.picker.places[0] && this.width.validity.valid && this.look(this.picker.places[0].at), SETTLING);
  }

  /// Looks for the sides of the parcel at a place, and judges the nearest.
  ///
  /// - Throws: ``Trouble`` where the server did not answer.
  async look(at) {
    const { picker } = this;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    Object.assign(this, { isChecking: true, hasNone: false, answer: undefined });
    picker.settle();
    try {
      const { features } = await picker.service.ask('passi-carrai/fronti', { json: { access: { at: [at.lng, at.lat], width_m: this.metres } } }, { signal });
      Object.assign(this, { fronts: features, index: 0, hasNone: !features.length });
      this.drawSides();
      if (features.length && picker.map.zoom < 20) picker.map.show(between(at, features[0].geometry));
      if (features.length) await this.judge(signal);
    } catch (trouble) {
      if (signal.aborted) return;
      Object.assign(this, { fronts: [], hasNone: trouble.kind === 'refused' });
      this.node.hidden = true;
      if (trouble.kind !== 'refused') picker.lost('noCheck', () => this.look(at));
    } finally {
      if (!signal.aborted) {
        this.isChecking = false;
        picker.map.draw();
        picker.changed('change');
      }
    }
  }

  async judge(signal) {
    const { picker, front, make } = this;
    const { coordinates: [[ax, ay], [bx, by]] } = front.geometry;
    this.verdict.replaceChildren(make('p', {}, picker.words.of('checking')));
    this.answer = await picker.service.ask('passi-carrai/verifica', {
      json: {
        parcel: front.properties.parcel, access: { at: [(ax + bx) / 2, (ay + by) / 2], width_m: this.metres },
        proposal: { kind: picker.getAttribute('kind') ?? 'manufatto', vehicle: picker.getAttribute('vehicle') ?? 'car' },
      },
    }, { signal });
    this.tell();
    picker.dispatchEvent(new CustomEvent('dime-verdict', { bubbles: true, detail: this.answer }));
  }

  drawSides() {
    const { picker, fronts, make } = this;
    const { words } = picker;
    this.node.hidden = !fronts.length;
    this.sides.replaceChildren(...fronts.map(({ properties: { street, side_m: metres } }, index) => {
      const radio = make('input', { type: 'radio', name: 'side', checked: index === this.index });
      radio.addEventListener('change', (event) => {
        event.stopPropagation();
        this.turn(index);
      });
      radio.addEventListener('input', (event) => event.stopPropagation());
      const name = /^\d+$/.test(street) ? words.of('streetless') : street;
      return make('label', {}, radio, words.of('side', { street: name, metres: Math.round(metres) }));
    }));
  }

  async turn(index) {
    const { picker } = this;
    this.index = index;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    Object.assign(this, { isChecking: true, answer: undefined });
    try {
      await this.judge(signal);
    } catch {
      if (!signal.aborted) picker.lost('noCheck', () => this.turn(index));
    }
    if (signal.aborted) return;
    this.isChecking = false;
    picker.map.draw();
    picker.changed('input', 'change');
  }

  /// The verdict in words: what is not well, or that nothing is.
  tell() {
    const { answer, make, icon, picker: { words } } = this;
    const { outcome, overall, rules, disclaimer } = answer;
    const lines = Object.entries(rules ?? {}).filter(([, { verdict }]) => GRADES.includes(verdict))
      .sort(([, one], [, other]) => GRADES.indexOf(one.verdict) - GRADES.indexOf(other.verdict));
    const of = (text) => text[words.code] ?? text.en ?? text.it;
    const lang = ['it', 'en'].includes(words.code) ? undefined : 'en';
    const isWell = !GRADES.includes(overall);
    this.verdict.dataset.outcome = outcome;
    this.verdict.replaceChildren(
      make('p', { class: 'outcome' }, icon(isWell ? 'yes' : 'warn'), make('strong', {}, words.of(`outcome-${outcome}`))),
      lines.length ? make('ul', { lang }, ...lines.map(([, { message }]) => make('li', {}, of(message)))) : '',
      disclaimer ? make('p', { class: 'hint', lang }, of(disclaimer)) : '');
  }

  draw(L, marks) {
    this.fronts.forEach(({ geometry }, index) => marks.addLayer(L.geoJSON(geometry, {
      style: { className: index === this.index ? 'drawn side on' : 'drawn side', interactive: false },
    })));
  }
}
