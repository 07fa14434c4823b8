// A verdict for whoever applies: the outcome, what stands in the way, the drawing, the fee, every rule.
import { euros, make, metres } from './page.js';

const OUTCOMES = {
  favourable: ['good', 'Nessun ostacolo dalle regole controllate'],
  favourable_with_warnings: ['good', 'Possibile, con avvertenze'],
  manual_review: ['doubt', 'Da valutare in ufficio'],
  needs_waiver: ['doubt', 'Possibile solo in deroga'],
  reject: ['bad', 'Le regole non lo permettono qui'],
  invalid_input: ['bad', 'I dati vanno corretti'],
};
/// What to do with it.
const NEXT = {
  manual_review: 'Puoi inviare la domanda: l’ufficio guarda quello che da qui non si può misurare.',
  needs_waiver: 'Puoi inviare la domanda: l’ufficio valuta se concedere la deroga.',
  reject: 'Con «Indietro» puoi cambiare il punto o l’accesso e controllare di nuovo. Se pensi che ci sia un errore, puoi inviare lo stesso.',
  invalid_input: 'Con «Indietro» puoi correggere i dati.',
};
const VERDICTS = {
  invalid: ['bad', 'Dati errati'], reject: ['bad', 'Non ammesso'], needs_waiver: ['doubt', 'In deroga'], manual_review: ['doubt', 'Da verificare'],
  warning: ['doubt', 'Avvertenza'], info: ['calm', 'Informazione'], pass: ['good', 'Rispettata'], not_applicable: ['calm', 'Non riguarda'],
};
const ORDER = Object.keys(VERDICTS);
const SIGNS = { good: 'M5 13l5 5L20 6', doubt: 'M12 4v10M12 18v.5', bad: 'M6 6l12 12M18 6 6 18', calm: 'M12 11v7M12 6v.5' };

function sign(grade) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SIGNS[grade]);
  svg.append(path);
  return svg;
}

function rule([id, { verdict, message, source }]) {
  const [grade, words] = VERDICTS[verdict] ?? VERDICTS.info;
  // Where a rule is written down is for whoever applies; in which file of this server is not.
  const written = source?.replace(/ \(docs\/.*\)$/, '');
  return make('li', { class: grade }, sign(grade), make('div', {}, make('strong', {}, words), make('p', {}, message.it),
    make('p', { class: 'source' }, [written, `regola ${id}`].filter(Boolean).join(' · '))));
}

/// Elements that tell a verdict.
export function drawVerdict(answer, drawing, savePDF) {
  const [grade, words] = OUTCOMES[answer.outcome] ?? OUTCOMES.manual_review;
  const rules = Object.entries(answer.rules ?? {}).sort(([, a], [, b]) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const isLoud = ([, { verdict }]) => ORDER.indexOf(verdict) <= ORDER.indexOf('warning');
  const loud = rules.filter(isLoud);
  const fee = answer.rules?.['PC-100']?.measured;
  const parts = [
    make('p', { class: `outcome ${grade}`, role: 'status' }, sign(grade), make('strong', {}, words)),
    NEXT[answer.outcome] ? make('p', {}, NEXT[answer.outcome]) : '',
    make('p', { class: 'source' }, answer.disclaimer?.it ?? ''),
    answer.parcel_notice ? make('p', { class: 'notice' }, answer.parcel_notice) : '',
    loud.length ? make('ul', { class: 'rules' }, ...loud.map(rule)) : '',
  ];
  if (drawing) {
    const url = URL.createObjectURL(drawing);
    parts.push(make('figure', {}, make('a', { href: url, target: '_blank', rel: 'noopener' },
      make('img', { src: url, alt: 'Planimetria con l’apertura, il bordo della strada, le distanze misurate e la vista' })),
    make('figcaption', {}, 'Che cosa è stato misurato. Tocca il disegno per vederlo in grande.')));
  }
  if (fee?.amount_cents) {
    parts.push(make('p', { class: 'fee' }, 'Canone stimato: ', make('strong', {}, `${euros(fee.amount_cents)} all’anno`),
      `, cioè ${metres(fee.charged_m2)} m² a ${euros(fee.breakdown.rate * 100)} l’uno. L’importo non è vincolante.`));
  }
  parts.push(
    make('details', {}, make('summary', {}, `Tutte le regole controllate (${rules.length})`), make('ul', { class: 'rules' }, ...rules.map(rule))),
    make('p', {}, make('button', { type: 'button', class: 'second', onclick: savePDF }, 'Scarica la pre-istruttoria (PDF)')));
  return parts.filter(Boolean);
}
