// The house numbers near a place, as a person reads them. Fetched when the list is opened.
import { bearing, distance, moved } from './geometry.js';

const REACH = 90;
const MOST_DOORS = 12;

/// The house numbers round a place, the nearest first, each as what the element takes for a place.
///
/// - Throws: ``Trouble`` where the server did not answer.
export async function doorsNear(middle, server, signal) {
  const [low, high] = [moved(middle, -REACH, -REACH), moved(middle, REACH, REACH)];
  const box = [low.lng, low.lat, high.lng, high.lat].map((number) => number.toFixed(6));
  const { features } = await server.ask(`ogc/collections/civici/items?limit=200&bbox=${box}`, undefined, { signal });
  return features.map(({ id, geometry: { coordinates: [lng, lat] }, properties }) => {
    const at = { lat, lng };
    return { metres: distance(middle, at), way: bearing(middle, at), place: placeOf(id, at, properties) };
  }).sort((one, other) => one.metres - other.metres).slice(0, MOST_DOORS);
}

function placeOf(id, at, { indirizzo, toponimo, sestiere, localita, municipalita, cap, numero, esponente }) {
  const street = sestiere && toponimo ? `, ${toponimo}` : localita ? `, ${localita}` : '';
  const label = cased(indirizzo + street);
  const housenumber = `${numero ?? ''}${esponente ? `/${esponente}` : ''}`;
  return {
    at, source: 'list', kind: 'civico', label, uncertainty: 5, confidence: 1, civico: { id, housenumber, distance_m: 0 },
    address: {
      label, street: toponimo ?? undefined, housenumber, sestiere: sestiere ?? undefined, locality: localita ?? undefined,
      municipality: municipalita ?? undefined, postcode: cap ?? undefined, city: 'Venezia',
    },
  };
}

/// As a person writes it: the register is in capitals.
function cased(text) {
  return text.toLocaleLowerCase('it')
    .replace(/(^|[\s'’.,/-])(\p{L})(?!\p{Ll}?\s)/gu, (_, before, letter) => before + letter.toLocaleUpperCase('it'))
    .replace(/(\d\/?)(\p{Ll})\b/gu, (_, number, letter) => number + letter.toLocaleUpperCase('it'));
}
