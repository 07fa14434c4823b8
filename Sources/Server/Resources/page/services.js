// Addresses of the services, to be copied into another program.
import { element } from './dom.js';
import { copyButton } from './clipboard.js';

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
    const title = language.word(key);
    return [
      element('dt', {}, title),
      element('dd', {},
        element('input', { value: address, readonly: 'readonly', 'aria-label': title }),
        copyButton(() => address, title, language)),
    ];
  });
  document.getElementById('services').replaceChildren(...rows);
}
