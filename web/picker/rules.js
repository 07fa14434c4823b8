// What the form demands of the place, and what is said when it does not hold.
import { crosses, holds } from './geometry.js';

const LEAST = { line: 2, area: 3 };

/// What can be told at once, without asking the server.
///
/// - Returns: `undefined` where all is well, else `{ flag, word, values }`: the flag of ValidityState and the sentence.
export function fault(picker) {
  const { places, mode } = picker;
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
  return ['within', 'max-distance', 'cars-only'].some((name) => picker.hasAttribute(name)) || picker.mode === 'front';
}

/// Looks up whether a place keeps the rules.
///
/// - Returns: the place with `fault`, and with `notChecked` where the server could not tell: then the office checks it.
export async function checked(picker, place, signal) {
  const next = { ...place, fault: undefined, notChecked: undefined };
  for (const rule of [isInComune, isNearDoor, isInLayers, isForCars]) {
    try {
      next.fault = await rule(picker, place, signal);
    } catch (trouble) {
      if (signal?.aborted) throw trouble;
      next.notChecked = true;
    }
    if (next.fault) break;
  }
  return next;
}

const wishes = (picker) => (picker.getAttribute('within') ?? '').split(/\s+/).filter(Boolean);

function isInComune(picker, { comune, comuneName }) {
  if (!wishes(picker).includes('comune')) return undefined;
  if (comune === undefined) throw new Error('not looked up');
  if (comune === (picker.getAttribute('comune') ?? 'L736')) return undefined;
  return comuneName ? { word: 'errorOtherComune', values: { name: comuneName } } : { word: 'errorOutside' };
}

function isNearDoor(picker, { doorDistance }) {
  const most = Number(picker.getAttribute('max-distance'));
  if (!most) return undefined;
  if (doorDistance === undefined) throw new Error('not looked up');
  if (doorDistance <= most) return undefined;
  return { word: 'errorFarFromDoor', values: { most } };
}

async function isInLayers(picker, { at }, signal) {
  const layers = wishes(picker).filter((wish) => wish !== 'comune');
  if (!layers.length) return undefined;
  const box = [at.lng, at.lat, at.lng, at.lat].join();
  const answers = await Promise.all(layers.map((layer) =>
    picker.server.ask(`ogc/collections/${encodeURIComponent(layer)}/items?bbox=${box}&limit=50`, undefined, { signal })));
  if (answers.some(({ features }) => features.some(({ geometry }) => holds(geometry, at)))) return undefined;
  return { word: 'errorOutsideLayer', values: { name: picker.getAttribute('within-name') ?? layers.join(', ') } };
}

/// The rule of the driveways on where motor vehicles circulate (PC-001) answers for any point beside a parcel.
async function isForCars(picker, { at }, signal) {
  if (!picker.hasAttribute('cars-only') || picker.mode === 'front') return undefined;
  const verdict = await picker.server.ask('passi-carrai/verifica', { json: { access: { at: [at.lng, at.lat], width_m: 3 } } }, { signal });
  return verdict.rules?.['PC-001']?.verdict === 'reject' ? { word: 'errorNoCars' } : undefined;
}
