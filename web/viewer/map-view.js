// A map of Leaflet on the comune.
const BOUNDS = [[45.06, 11.5], [46.0, 13.1]];
const VENICE = { lat: 45.4375, lng: 12.334 };

export const home = () => ({ center: [VENICE.lat, VENICE.lng], zoom: innerWidth < 700 ? 13 : 14 });

export function makeMap(L, node, { center, zoom }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(node, {
    center, zoom, minZoom: 10, maxZoom: 21, maxBounds: BOUNDS, maxBoundsViscosity: 0.6,
    zoomControl: false, attributionControl: false, trackResize: false,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
  });
  // Pictures of what the words beside it say.
  map.getPane('mapPane').setAttribute('aria-hidden', 'true');
  // On paper the map keeps the size of the screen, and the sheet enlarges it.
  new ResizeObserver(() => { if (!matchMedia('print').matches) map.invalidateSize({ animate: false, pan: false }); }).observe(node);
  return map;
}

/// `14/45.43750/12.33400`; `undefined` where it says no view.
export function viewIn(text) {
  const [zoom, lat, lng] = (text ?? '').split('/').map(Number);
  return text && [zoom, lat, lng].every(Number.isFinite) && Math.abs(lat) <= 85 && zoom >= 10 && zoom <= 21 ? { center: [lat, lng], zoom } : undefined;
}

/// The view of a map as a part of the address.
export function viewPart(map) {
  return {
    write() {
      const { lat, lng } = map.getCenter();
      return { map: `${map.getZoom()}/${lat.toFixed(5)}/${lng.toFixed(5)}` };
    },
    read(words) {
      const view = viewIn(words.get('map'));
      if (view && words.get('map') !== this.write().map) map.setView(view.center, view.zoom, { animate: false });
    },
  };
}

/// Moves each of two maps with the other, until it is called again.
export function bind(one, other) {
  let isMoving = false;
  const follow = (leader, follower) => () => {
    if (isMoving) return;
    isMoving = true;
    follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
    isMoving = false;
  };
  const [there, back] = [follow(one, other), follow(other, one)];
  one.on('move zoomend', there);
  other.on('move zoomend', back);
  there();
  return () => {
    one.off('move zoomend', there);
    other.off('move zoomend', back);
  };
}
