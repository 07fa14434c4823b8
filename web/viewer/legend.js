// The legend of a layer: the picture of the server, and the same in words.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { legendAddress } from '../../Sources/Server/Resources/page/layer-row.js';
import { styleOf } from './styles.js';

/// At the scale of the map as it is now.
export function legend({ language, stack }, layer) {
  const style = stack.styleOf(layer.name);
  const picture = element('img', { class: 'legend', loading: 'lazy', alt: `${language.word('legend')}: ${language.of(layer.title)}`,
    src: legendAddress(layer.name, style, stack.scale(), language.code) });
  picture.addEventListener('error', () => picture.replaceWith(element('p', { class: 'hint' }, language.word('noLegend'))));
  const words = element('ul', {});
  const box = element('details', { class: 'legend-words' }, element('summary', {}, language.word('legendWords')), words);
  box.addEventListener('toggle', async () => {
    if (!box.open) return;
    let titles;
    try {
      titles = (await styleOf(layer.name, style, language.code)).titlesAt(stack.scale());
    } catch {
      titles = undefined;
    }
    words.replaceChildren(...(titles?.length ? titles.map((title) => element('li', {}, title))
      : [element('li', {}, language.word(titles ? 'noLegend' : 'failed'))]));
  });
  return element('div', {}, picture, box);
}
