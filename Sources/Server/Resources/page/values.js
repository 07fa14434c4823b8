// How a value is written for a person: dates, numbers with their unit, yes and no.
const UNITS = ['m', 'm²', 'km/h', 't', 'kg', '%'];

/// A title without its unit, and the unit: "Superficie (m²)" is "Superficie" and "m²".
export function titleAndUnit(title) {
  const found = /^(.*\S)\s*\(([^()]+)\)$/.exec(title);
  return found && UNITS.includes(found[2]) ? [found[1], found[2]] : [title, ''];
}

/// Whether a source says nothing; some write it as a word.
export function isEmpty(value) { return value === null || value === undefined || ['', '_', '<Null>'].includes(value); }

/// - measure: whether the number has a unit; a code or a house number is never grouped nor rounded.
export function written(value, unit, language) {
  if (typeof value === 'boolean') return language.word(value ? 'yes' : 'no');
  if (typeof value === 'number' && unit) {
    const digits = unit === 'm²' && value >= 100 ? 0 : 1;
    return `${value.toLocaleString(language.locale, { maximumFractionDigits: digits })}\u00a0${unit}`;
  }
  if (typeof value === 'number') {
    return value.toLocaleString(language.locale, { useGrouping: false, maximumFractionDigits: 3 });
  }
  const text = String(value);
  if (['yes', 'no', 'limited'].includes(text)) return language.word(text);
  const date = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+Z?)?$/.exec(text);
  if (date) {
    const day = new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])));
    return day.toLocaleDateString(language.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }
  return text;
}

const SMALL = new Set(('a ai al alla alle con da dai dal dalla de dei degli del della delle dello di e ed il in la le lo '
  + 'o per su sul sulla').split(' '));

/// A name that its source keeps in capitals, as a heading writes it: CANAL GRANDE is Canal Grande; any other stays.
export function named(text) {
  if (/\p{Ll}/u.test(text)) return text;
  return text.toLowerCase().split(' ').map((word, index) => {
    if (index && SMALL.has(word)) return word;
    if (/^[ivx]{2,}$|\d/.test(word)) return word.toUpperCase();
    const elided = index && /^(d|l|all|dall|dell|nell|sull)'/.exec(word)?.[0] || '';
    return elided + word.slice(elided.length).replace(/(^|[-.('])(\p{L})/gu, (all) => all.toUpperCase());
  }).join(' ');
}
