// Rules of a form that the server is asked about.
import { holds } from './geometry.js';

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
    picker.service.ask(`ogc/collections/${encodeURIComponent(layer)}/items?bbox=${box}&limit=50`, undefined, { signal })));
  if (answers.some(({ features }) => features.some(({ geometry }) => holds(geometry, at)))) return undefined;
  return { word: 'errorOutsideLayer', values: { name: picker.getAttribute('within-name') ?? layers.join(', ') } };
}

/// The rule of the driveways on where motor vehicles circulate (PC-001) answers for any point beside a parcel.
async function isForCars(picker, { at }, signal) {
  if (!picker.hasAttribute('cars-only') || picker.way === 'front') return undefined;
  const verdict = await picker.service.ask('passi-carrai/verifica', { json: { access: { at: [at.lng, at.lat], width_m: 3 } } }, { signal });
  return verdict.rules?.['PC-001']?.verdict === 'reject' ? { word: 'errorNoCars' } : undefined;
}
