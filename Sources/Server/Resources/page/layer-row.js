// One layer in the list: its switch, and below it style, opacity, legend and licence.
import { element } from './dom.js';

export function layerRow(layer, list) {
  const { language } = list;
  const id = `layer-${layer.name}`;
  const isOn = list.drawn.has(layer.name);
  const box = element('input', { type: 'checkbox', id, checked: isOn });
  const more = element('div', { class: 'more', hidden: !isOn });
  const hint = element('span', { class: 'farther' });
  const row = element('li', { 'data-layer': layer.name },
    element('div', { class: 'switch' }, box, element('label', { for: id }, language.of(layer.title)), hint), more);
  box.addEventListener('change', () => {
    if (box.checked) list.show(layer.name); else list.hide(layer.name);
    more.hidden = !box.checked;
    fill();
  });
  const legend = element('img', { class: 'legend', alt: '', loading: 'lazy' });
  legend.addEventListener('error', () => { legend.hidden = true; });

  const fill = () => {
    row.refresh(list.map.getZoom());
    if (more.hidden || more.childElementCount) return;
    more.append(
      element('p', {}, language.of(layer.abstract)),
      ...styleChoice(layer, list, () => row.refresh(list.map.getZoom())),
      opacityChoice(layer, list),
      legend,
      element('p', { class: 'licence' }, `${language.word('licence')}: `,
        element('a', { href: layer.license?.url, rel: 'license external' }, layer.license?.id ?? '')));
    row.refresh(list.map.getZoom());
  };
  row.refresh = (zoom) => {
    hint.textContent = box.checked && layer.minzoom > zoom ? language.word('farther') : '';
    if (more.hidden) return;
    const style = list.styles.get(layer.name) ?? layer.styles[0];
    const address = legendAddress(layer.name, style, list.scale(), language.code);
    legend.alt = `${language.word('legend')}: ${language.of(layer.title)}`;
    if (legend.getAttribute('src') !== address) {
      legend.hidden = false;
      legend.src = address;
    }
  };
  fill();
  return row;
}

export function legendAddress(layer, style, scale, language) {
  const query = new URLSearchParams({
    SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetLegendGraphic', SLD_VERSION: '1.1.0', FORMAT: 'image/png',
    LAYER: layer, STYLE: style, SCALE: scale.toFixed(0), TRANSPARENT: 'TRUE',
    LANGUAGE: language,
  });
  return `wms?${query}`;
}

function styleChoice(layer, list, changed) {
  if (layer.styles.length < 2) return [];
  const chosen = list.styles.get(layer.name) ?? layer.styles[0];
  const select = element('select', {}, ...layer.styles.map((style) =>
    element('option', { value: style, selected: style === chosen },
      list.language.of(layer.styleTitles?.[style]) || style.replaceAll('-', ' '))));
  select.addEventListener('change', () => { list.chooseStyle(layer.name, select.value); changed(); });
  return [element('label', { class: 'choice' }, list.language.word('style'), select)];
}

function opacityChoice(layer, list) {
  const range = element('input', { type: 'range', min: '0.1', max: '1', step: '0.1' });
  range.value = String(list.opacities.get(layer.name) ?? 1);
  range.addEventListener('input', () => list.chooseOpacity(layer.name, Number(range.value)));
  return element('label', { class: 'choice' }, list.language.word('opacity'), range);
}
