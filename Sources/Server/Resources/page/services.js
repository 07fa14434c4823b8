// Addresses of the services, to be copied into another program.
import { element } from './dom.js';

export function showServices(language) {
  const base = new URL('.', location.href).href;
  const services = [
    ['wms', 'wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities'],
    ['wmts', 'wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetCapabilities'],
    ['wfs', 'wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities'],
    ['ogc', 'ogc'],
    ['xyz', 'tiles/mappa/{z}/{x}/{y}.png'],
  ];
  const rows = services.flatMap(([key, path]) => {
    const address = base + path;
    const button = element('button', { type: 'button', class: 'copy' }, language.word('copy'));
    button.setAttribute('aria-label', `${language.word('copy')} ${language.word(key)}`);
    button.addEventListener('click', () => copy(address, button, language));
    return [
      element('dt', {}, language.word(key)),
      element('dd', {}, element('input', { value: address, readonly: 'readonly', 'aria-label': language.word(key) }), button),
    ];
  });
  document.getElementById('services').replaceChildren(...rows);
}

async function copy(text, button, language) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const input = button.previousElementSibling;
    input.select();
    document.execCommand('copy');
  }
  button.textContent = language.word('copied');
  setTimeout(() => { button.textContent = language.word('copy'); }, 1600);
}
