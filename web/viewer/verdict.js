// A verdict as an officer reads it: the outcome, every rule with measure, threshold and source, the report.
import { element } from '../../Sources/Server/Resources/page/dom.js';

/// From what stops an application to what was not asked for.
const GRADES = ['invalid', 'reject', 'needs_waiver', 'manual_review', 'warning', 'info', 'pass', 'not_applicable'];

export function verdictNodes(check, language) {
  const { answer, word, text, fronts, again } = check;
  if (!answer) {
    if (!word && !text) return [];
    const retry = again && word === 'failed' && element('button', { type: 'button' }, language.word('retry'));
    retry?.addEventListener?.('click', again);
    return [element('p', { class: word === 'checking' ? 'hint' : 'failed' }, text || language.word(word)), retry || ''];
  }
  const { outcome, rules, disclaimer, regulation, facing_name: street, parcel } = answer;
  const groups = Object.entries(rules ?? {}).sort(([, one], [, other]) => GRADES.indexOf(one.verdict) - GRADES.indexOf(other.verdict));
  const isSettled = ([, { verdict }]) => ['pass', 'not_applicable'].includes(verdict);
  const settled = groups.filter(isSettled), open = groups.filter((rule) => !isSettled(rule));
  const report = (format) => {
    const node = element('button', { type: 'button', 'data-key': `report-${format}` }, language.word(`report-${format}`));
    node.addEventListener('click', () => check.report(format));
    return node;
  };
  return [
    fronts.length > 1 ? sides(check, language) : '',
    element('section', { class: 'verdict', 'data-outcome': outcome, 'aria-labelledby': 'verdict-title' },
      element('h3', { id: 'verdict-title' }, language.word(`outcome-${outcome}`)),
      element('p', {}, [street, parcel && `${language.word('parcel')} ${parcel}`].filter(Boolean).join(' · ')),
      disclaimer ? element('p', { class: 'hint' }, language.of(disclaimer)) : ''),
    element('div', { class: 'acts' }, report('pdf'), report('html')),
    open.length ? table(open, language.word('rulesOpen'), language) : element('p', {}, language.word('rulesNone')),
    element('details', { class: 'rest' }, element('summary', {}, language.word('rulesRest', { count: settled.length })), table(settled, '', language)),
    element('p', { class: 'hint' }, `${language.word('regulation')}: ${regulation}. `,
      element('a', { href: 'passi-carrai/regolamento' }, language.word('regulationLink'))),
  ];
}

function sides(check, language) {
  return element('fieldset', { class: 'sides' }, element('legend', {}, language.word('sides')), ...check.fronts.map(({ properties }, index) => {
    const radio = element('input', { type: 'radio', name: 'front', 'data-key': `front-${index}`, checked: index === check.index });
    radio.addEventListener('change', () => check.turn(index));
    const street = /^\d+$/.test(properties.street) ? language.word('streetless') : properties.street;
    return element('label', {}, radio, element('span', {}, language.word('side', { street, metres: Math.round(properties.side_m) })));
  }));
}

function table(rules, caption, language) {
  return element('table', { class: 'rules' }, element('caption', { class: caption ? '' : 'unseen' }, caption || language.word('rulesPassed')),
    element('thead', {}, element('tr', {}, ...['rule', 'finding'].map((key) => element('th', { scope: 'col' }, language.word(key))))),
    element('tbody', {}, ...rules.map(([id, rule]) => element('tr', { 'data-grade': rule.verdict },
      element('th', { scope: 'row' }, id, element('span', { class: 'grade' }, language.word(`grade-${rule.verdict}`))),
      element('td', {}, language.of(rule.message), numbers(rule, language), element('span', { class: 'source' }, rule.source))))));
}

/// Threshold and uncertainty, where the rule has some in metres.
function numbers({ threshold, uncertainty_m: uncertainty }, language) {
  const write = (value) => value.toLocaleString(language.locale, { maximumFractionDigits: 2 });
  const parts = Object.entries(threshold ?? {}).filter(([key, value]) => typeof value === 'number' && /_m2?$/.test(key))
    .map(([key, value]) => `${language.word(key.startsWith('max') ? 'atMost' : key.startsWith('min') ? 'atLeast' : 'limit')} ${write(value)} ${key.endsWith('2') ? 'm²' : 'm'}`);
  if (uncertainty) parts.push(`${language.word('uncertainty')} ±${write(uncertainty)} m`);
  return parts.length ? element('span', { class: 'numbers' }, parts.join(' · ')) : '';
}
