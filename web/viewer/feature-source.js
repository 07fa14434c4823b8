// The features of a layer, page by page: by OGC API – Features where the server filters and sorts there, else by WFS.
import { toCQL2, toFES } from './conditions.js';

const FILTERS = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter';
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf/';
/// Of a draft, whose number may change.
const SORTS = /\/ogcapi-features-\d+\/[\d.]+\/conf\/sorting$/;

export class FeatureSource {
  constructor(viewer, layer) { Object.assign(this, { viewer, layer }); }

  /// What the server can do, asked once.
  ///
  /// - Throws: where it does not answer.
  async abilities(signal) {
    const { viewer } = this;
    if (!viewer.abilities) {
      const { conformsTo = [] } = await viewer.server.ask('ogc/conformance?f=json', undefined, { signal });
      const has = (name) => conformsTo.includes(name);
      viewer.abilities = {
        filters: has(FILTERS) && has(`${CQL2}cql2-text`) && has(`${CQL2}advanced-comparison-operators`),
        folds: has(`${CQL2}case-insensitive-comparison`), sorts: conformsTo.some((name) => SORTS.test(name)),
      };
    }
    return viewer.abilities;
  }

  /// - wish: `conditions`, `box`, `sort` (`-name` downwards), `limit`, `offset`.
  /// - Returns: `features` with the ids of OGC API, and how many there are in all.
  async page(wish, signal) {
    await this.abilities(signal);
    const { limit, offset } = wish;
    const address = this.isOGC(wish) ? `${this.ogc(wish)}&${new URLSearchParams({ f: 'json', limit, offset })}`
      : `${this.wfs(wish)}&${new URLSearchParams({ OUTPUTFORMAT: 'application/geo+json', COUNT: limit, STARTINDEX: offset })}`;
    const { features, numberMatched } = await this.viewer.server.ask(address, undefined, { signal, patience: 20000 });
    return { features: features.map((feature) => this.named(feature)), matched: numberMatched };
  }

  /// One feature by its id.
  async feature(id, signal) {
    return this.named(await this.viewer.server.ask(`ogc/collections/${this.layer.name}/items/${encodeURIComponent(id)}?f=json`, undefined, { signal }));
  }

  /// WMS and WFS say the layer before the id.
  named(feature) {
    const prefix = `${this.layer.name}.`;
    const id = String(feature.id);
    return { ...feature, id: id.startsWith(prefix) ? id.slice(prefix.length) : id };
  }

  isOGC({ conditions, sort }) {
    const { filters, sorts } = this.viewer.abilities ?? {};
    return (filters || !conditions.list.length) && (sorts || !sort);
  }

  ogc({ conditions, box, sort }) {
    const words = new URLSearchParams();
    if (conditions.list.length) {
      words.set('filter', toCQL2(conditions, this.layer.types, this.viewer.abilities?.folds));
      words.set('filter-lang', 'cql2-text');
    }
    if (box) words.set('bbox', box.join(','));
    if (sort) words.set('sortby', sort);
    return `ogc/collections/${this.layer.name}/items?${words}`;
  }

  wfs({ conditions, box, sort }) {
    const words = new URLSearchParams({ SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: this.layer.name });
    const filter = toFES(conditions, this.layer.types, box);
    if (filter) words.set('FILTER', filter);
    if (sort) words.set('SORTBY', sort.startsWith('-') ? `${sort.slice(1)} D` : `${sort} A`);
    return `wfs?${words}`;
  }

  /// All that is selected, as files: those that the collection offers, or the formats of WFS.
  async downloads(wish, signal) {
    const { viewer, layer } = this;
    await this.abilities(signal);
    const gml = { title: 'GML 3.2', file: `${layer.name}.gml`, href: `${this.wfs(wish)}&OUTPUTFORMAT=${encodeURIComponent('application/gml+xml; version=3.2')}` };
    if (!this.isOGC(wish)) {
      return [
        { title: 'GeoJSON', file: `${layer.name}.geojson`, href: `${this.wfs(wish)}&OUTPUTFORMAT=application/geo%2Bjson` },
        { title: 'CSV', file: `${layer.name}.csv`, href: `${this.wfs(wish)}&OUTPUTFORMAT=csv` }, gml,
      ];
    }
    const { links } = await viewer.server.ask(`ogc/collections/${layer.name}?f=json&lang=${viewer.language.code}`, undefined, { signal });
    const seen = new Set();
    const files = links.filter(({ rel, type }) => ['items', 'enclosure'].includes(rel) && type !== 'text/html').map(({ href, type }) => {
      const format = new URL(href).searchParams.get('f');
      const title = { json: 'GeoJSON', csv: 'CSV', 'csv-excel': viewer.language.word('csvExcel') }[format] ?? format ?? type;
      return { format, title, file: `${layer.name}.${{ json: 'geojson', 'csv-excel': 'csv' }[format] ?? format}`, href: `${this.ogc(wish)}&f=${format}&download=true` };
    }).filter(({ format }) => format && !seen.has(format) && seen.add(format));
    return [...files, gml];
  }
}
