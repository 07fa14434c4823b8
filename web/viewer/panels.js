// The tools of the page: a rail of buttons, and one panel that shows the tool which is open.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { icon } from './icons.js';

const byId = (id) => document.getElementById(id);
const NARROW = matchMedia('(max-width: 800px)');

export class Panels {
  /// - tools: by name, `{ draw(), enter?(), leave?() }`; `draw()` gives the nodes of the panel.
  constructor(language, address) {
    Object.assign(this, { language, address, tools: new Map(), current: '', onChange: () => {}, extra: [] });
    NARROW.addEventListener('change', () => { if (NARROW.matches && this.current) this.onChange(this.current); });
    byId('panel-close').addEventListener('click', () => this.close());
    byId('panel').addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    });
    address.add(this);
  }

  add(name, tool) { this.tools.set(name, tool); }

  /// A button of the rail that opens something else than the panel.
  addButton(name, id, act, isOpen) { this.extra.push({ name, id, act, isOpen }); }

  write() { return { tool: this.current }; }

  read(words) {
    const name = words.get('tool') ?? '';
    if (name !== this.current) this.show(this.tools.has(name) ? name : '', false);
  }

  /// Where the page begins: with the layers, where there is room.
  begin() { if (!this.address.words.has('tool') && !this.address.words.has('map') && !NARROW.matches) this.show('layers', false); }

  /// - byPerson: whether the focus goes there and the address gets a step.
  show(name, byPerson = true) {
    if (this.current) this.tools.get(this.current).leave?.();
    this.current = name;
    byId('panel').hidden = !name;
    byId('panel').dataset.tool = name;
    document.body.classList.toggle('panel-closed', !name);
    this.draw();
    if (name) this.tools.get(name).enter?.();
    this.onChange(name);
    if (!byPerson) return;
    this.address.step();
    if (name) byId('panel-title').focus({ preventScroll: true });
  }

  close() {
    const { current } = this;
    this.show('');
    byId(`tool-of-${current}`)?.focus();
  }

  /// Whether there is room for one part beside the map only.
  get isNarrow() { return NARROW.matches; }

  toggle(name) {
    if (this.current === name) this.close();
    else this.show(name);
  }

  draw() {
    const { language } = this;
    const focused = document.activeElement?.id;
    const button = (name, isOpen, controls, act) => {
      const node = element('button', { type: 'button', id: `tool-of-${name}`, 'aria-expanded': String(isOpen), 'aria-controls': controls },
        icon(name), element('span', {}, language.word(`tool-${name}`)));
      node.title = language.word(`tool-${name}`);
      node.addEventListener('click', act);
      return node;
    };
    byId('rail').replaceChildren(
      ...[...this.tools.keys()].map((name) => button(name, this.current === name, 'panel', () => this.toggle(name))),
      ...this.extra.map(({ name, id, act, isOpen }) => button(name, isOpen(), id, act)));
    if (focused?.startsWith('tool-of-')) byId(focused)?.focus();
    this.fill();
  }

  /// The panel anew; the focus stays on the part that has it.
  fill() {
    if (!this.current) return;
    const body = byId('panel-body');
    const focused = body.contains(document.activeElement) ? document.activeElement.dataset.key ?? document.activeElement.id : undefined;
    byId('panel-title').textContent = this.language.word(`tool-${this.current}`);
    body.replaceChildren(...this.tools.get(this.current).draw());
    if (!focused) return;
    const same = body.querySelector(`[data-key="${CSS.escape(focused)}"]`) ?? byId(focused);
    // A button that is of no use any more hands the focus on to the one beside it.
    (same?.disabled ? same.parentElement.querySelector('button:not(:disabled)') ?? byId('panel-title') : same ?? byId('panel-title')).focus({ preventScroll: true });
  }
}
