// The state of the page in its address: #map=14/45.43750/12.33400&base=mappa&layers=civici,poi&lang=it

export function readState() {
  const words = new URLSearchParams(location.hash.slice(1));
  const state = { language: words.get('lang') ?? undefined };
  const [zoom, latitude, longitude] = (words.get('map') ?? '').split('/').map(Number);
  if ([zoom, latitude, longitude].every(Number.isFinite) && Math.abs(latitude) <= 85) {
    Object.assign(state, { zoom, latitude, longitude });
  }
  if (words.has('base')) state.base = words.get('base');
  if (words.has('layers')) state.overlays = words.get('layers').split(',').filter(Boolean);
  return state;
}

/// `overlays` are names, with `/style` where it is not the layer's own.
export function writeState({ zoom, latitude, longitude, base, overlays, language }) {
  const words = [`map=${zoom}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`, `base=${base}`];
  if (overlays.length) words.push(`layers=${overlays.join(',')}`);
  words.push(`lang=${language}`);
  history.replaceState(null, '', `#${words.join('&')}`);
}
