// The keys of the page, in a dialog.
import { element } from '../../Sources/Server/Resources/page/dom.js';

const KEYS = {
  map: [['← ↑ → ↓', 'keyPan'], ['+ −', 'keyZoom'], ['Invio', 'keyInfo'], ['Esc', 'keyEscape']],
  measure: [['Invio', 'keyPoint'], ['Canc', 'keyLast']],
  check: [['Invio', 'keyCheck']],
  compare: [['← →', 'keySwipe']],
  table: [['Tab', 'keyTable']],
  page: [['Ctrl P', 'keyPrint'], ['Alt ←', 'keyBack']],
};

export function wireHelp(viewer) {
  const dialog = document.getElementById('help');
  const opener = document.getElementById('help-open');
  const draw = () => {
    const { language } = viewer;
    const close = element('button', { type: 'button', class: 'close', 'aria-label': language.word('close'), title: language.word('close') }, '×');
    close.addEventListener('click', () => dialog.close());
    const name = (key) => (language.code === 'it' ? key : { Invio: 'Enter', Canc: 'Delete' }[key] ?? key);
    dialog.replaceChildren(
      element('div', { class: 'panel-head' }, element('h2', { id: 'help-title' }, language.word('help')), close),
      element('p', {}, language.word('helpIntro')),
      ...Object.entries(KEYS).flatMap(([part, keys]) => [element('h3', {}, language.word(`help-${part}`)),
        element('dl', {}, ...keys.flatMap(([key, word]) => [element('dt', {}, element('kbd', {}, name(key))), element('dd', {}, language.word(word))]))]));
  };
  opener.addEventListener('click', () => { draw(); dialog.showModal(); });
  // A press on the dark around it puts it away, too.
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => opener.focus());
}
