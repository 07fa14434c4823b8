// What the element says: in Italian, and in three languages that are fetched where a page is written in them.
import { load } from './assets.js';
import { ITALIAN } from './words/it.js';

export class Words {
  constructor(code = 'it', table = ITALIAN) { Object.assign(this, { code, table }); }

  /// - code: as in an attribute `lang`; Italian where we do not speak it, or where the words do not come.
  static async in(code) {
    const short = code.toLowerCase().split('-')[0];
    if (!['en', 'de', 'fr'].includes(short)) return new Words();
    try {
      return new Words(short, (await load(`words-${short}.js`)).WORDS);
    } catch {
      return new Words();
    }
  }

  /// A sentence with its `{values}`. `key-more` falls back to `key`.
  of(key, values = {}) {
    const text = this.table[key] ?? this.table[key.split('-')[0]] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  }
}
