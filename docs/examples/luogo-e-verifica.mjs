// Cerca un indirizzo e verifica un passo carraio: node luogo-e-verifica.mjs [SERVER]. Va anche in un browser.
const server = process.argv[2] ?? 'http://127.0.0.1:8080';

async function ask(path, options) {
  const answer = await fetch(server + path, { signal: AbortSignal.timeout(10_000), ...options });
  const json = await answer.json();
  // Gli errori sono problem+json (RFC 9457): title, status, detail.
  if (!answer.ok) throw new Error(json.detail ?? answer.statusText);
  return json;
}

const { features: [place] } = await ask(`/geocode/search?${new URLSearchParams({ q: 'Castello 3998', limit: 1 })}`);
console.log(`${place.properties.geocoding.label}: ${place.geometry.coordinates.join(', ')}`);

const verdict = await ask('/passi-carrai/verifica', {
  method: 'POST', headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ access: { at: [12.2431, 45.4936], width_m: 3.5 }, proposal: { kind: 'manufatto', vehicle: 'car' } }),
});
console.log(`${verdict.outcome}: ${verdict.rules['PC-020'].message.it}`);
