// How the tiles of a layer are asked for: those of the cache, or drawn in another style, or as of a day.
import { styleOf } from './styles.js';

const SIZE = 512;

/// A layer of Leaflet. - day: `2024-05-01` to see what was valid then, where the layer has a validity.
export function tilesOf(L, layer, { style, day, className }) {
  const common = { maxZoom: 21, className };
  if (day) return datedTiles(L, layer, style || layer.styles[0], day, common);
  if (style && style !== layer.styles[0]) return L.tileLayer.wms('wms', { ...wms(layer, style), ...common });
  return L.tileLayer(`tiles/${encodeURIComponent(layer.name)}/{z}/{x}/{y}${devicePixelRatio > 1 ? '@2x' : ''}.png`, common);
}

const wms = (layer, style) => ({ layers: layer.name, styles: style, format: 'image/png', transparent: true, version: '1.3.0', tileSize: SIZE });

/// The layer's own style with the validity among its conditions, sent along as SLD.
function datedTiles(L, layer, style, day, options) {
  const tiles = L.tileLayer.wms('wms', { ...wms(layer, style), ...options });
  const known = tiles.getTileUrl;
  tiles.createTile = function createTile(coordinates, done) {
    const tile = document.createElement('img');
    tile.alt = '';
    L.DomEvent.on(tile, 'load', () => this._tileOnLoad(done, tile));
    L.DomEvent.on(tile, 'error', () => this._tileOnError(done, tile, new Error('tile')));
    styleOf(layer.name, style).then((found) => {
      // Taken off the map meanwhile.
      if (!this._map) return;
      const body = found.asOf(layer.validity, day, 559082264.029 / 2 ** coordinates.z);
      tile.src = body ? `${known.call(this, coordinates)}&SLD_BODY=${encodeURIComponent(body)}` : EMPTY;
    }, () => { if (this._map) this._tileOnError(done, tile, new Error('style')); });
    return tile;
  };
  return tiles;
}

/// One pixel of nothing: at this scale the style draws nothing.
const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
