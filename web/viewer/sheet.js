// The sheet for printing: that of the map page, with the days of the data and the day that is looked at.
import { PrintSheet } from '../../Sources/Server/Resources/page/print.js';
import { styleOf } from './styles.js';

export class Sheet extends PrintSheet {
  constructor(viewer) {
    super(viewer.L, viewer.map, viewer.stackA, viewer.language);
    this.viewer = viewer;
  }

  fill() {
    super.fill();
    const { layers, language, viewer } = this;
    if (!viewer) return;
    const subject = document.getElementById('sheet-subject');
    if (layers.date) subject.textContent += ` · ${language.word('asOf')} ${viewer.day(layers.date)}`;
    const days = new Map();
    for (const layer of layers.visible().filter(({ date }) => date)) days.set(layer.date, [...days.get(layer.date) ?? [], language.of(layer.title)]);
    document.getElementById('sheet-vintage').textContent = [...days].sort(([one], [other]) => other.localeCompare(one))
      .map(([day, titles]) => `${viewer.day(day)}: ${[...new Set(titles)].join(', ')}`).join(' · ');
  }

  async wordsOf(name, style) {
    const { validity } = this.layers.byName.get(name);
    if (!validity || !this.layers.date) return {};
    return { SLD_BODY: (await styleOf(name, style)).asOf(validity, this.layers.date) };
  }
}
