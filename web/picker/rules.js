// What the form demands of the place, and what is said when it does not hold.
import { crosses } from './geometry.js';

const LEAST = { line: 2, area: 3 };

/// What can be told at once, without asking the server.
///
/// - Returns: `undefined` where all is well, else `{ flag, word, values }`: the flag of ValidityState and the sentence.
export function fault(picker) {
  const { places, way: mode } = picker;
  const { unchosen, isTrying } = picker.search;
  if (isTrying) return { flag: 'customError', word: 'errorPending' };
  // Also beside a place that was chosen before: which of the two is meant, nobody can know.
  if (unchosen) return { flag: 'badInput', word: 'errorNotChosen', values: { text: unchosen } };
  if (!places.length) {
    return picker.hasAttribute('required') ? { flag: 'valueMissing', word: `errorRequired-${mode}` } : undefined;
  }
  if (places[0].kind === 'text') return undefined;
  const least = Number(picker.getAttribute('min-points')) || LEAST[mode] || 1;
  if (places.length < least) return { flag: 'tooShort', word: 'errorTooFew', values: { count: places.length, least } };
  if (mode === 'area' && crosses(places.map(({ at }) => at))) return { flag: 'customError', word: 'errorCrosses' };
  if (places.some((place) => place.isPending) && isDemanding(picker)) return { flag: 'customError', word: 'errorPending' };
  const broken = places.find((place) => place.fault);
  if (broken) return { flag: 'customError', ...broken.fault, values: { ...broken.fault.values, number: places.length > 1 ? places.indexOf(broken) + 1 : '' } };
  return mode === 'front' ? picker.front.fault() : undefined;
}

/// Whether a rule needs the server's word on each place.
export function isDemanding(picker) {
  return ['within', 'max-distance', 'cars-only'].some((name) => picker.hasAttribute(name)) || picker.way === 'front';
}
