// The styles of layers as the server writes them: what a legend says in words, and a style as of a day.
// Source: OGC 02-070 (SLD 1.0.0), 11; OGC 02-059 (Filter Encoding 1.0.0).
const SLD = 'http://www.opengis.net/sld', OGC = 'http://www.opengis.net/ogc';
const known = new Map();

/// A style of a layer, asked for once a language.
///
/// - Throws: where the server does not answer, or does not know it.
export function styleOf(layer, style, language = 'it') {
  const key = `${layer}:${style}:${language}`;
  if (!known.has(key)) {
    const asked = fetched(layer, style, language);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
  }
  return known.get(key);
}

async function fetched(layer, style, language) {
  const answer = await fetch(`wms?${new URLSearchParams({ SERVICE: 'WMS', VERSION: '1.1.1', REQUEST: 'GetStyles', LAYERS: layer, LANGUAGE: language })}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const document = new DOMParser().parseFromString(await answer.text(), 'application/xml');
  const node = [...document.getElementsByTagNameNS(SLD, 'UserStyle')].find((each) => text(each, 'Name') === style);
  if (!node) throw new Error(style);
  return new Style(layer, node);
}

const child = (node, name) => [...node.children].find((each) => each.localName === name);
const text = (node, name) => child(node, name)?.textContent ?? '';

class Style {
  constructor(layer, node) { Object.assign(this, { layer, node }); }

  /// The rules that draw at a scale.
  ///
  /// - scale: `undefined` for all.
  rulesAt(scale, node = this.node) {
    if (scale === undefined) return [...node.getElementsByTagNameNS(SLD, 'Rule')];
    return [...node.getElementsByTagNameNS(SLD, 'Rule')].filter((rule) =>
      scale >= Number(text(rule, 'MinScaleDenominator') || 0) && scale < Number(text(rule, 'MaxScaleDenominator') || Infinity));
  }

  /// What the legend shows at a scale, in words.
  titlesAt(scale) { return [...new Set(this.rulesAt(scale).map((rule) => text(rule, 'Title') || text(rule, 'Name')))].filter(Boolean); }

  /// The style as SLD with the validity among the conditions of each rule; only what draws at the scale, as it goes into
  /// an address. Empty where nothing does.
  asOf(validity, day, scale) {
    const style = this.node.cloneNode(true);
    const kept = new Set(this.rulesAt(scale, style));
    if (!kept.size) return '';
    for (const group of [...style.children].filter((each) => each.localName === 'FeatureTypeStyle')) {
      const rules = [...group.children].filter((each) => each.localName === 'Rule');
      const filters = rules.filter((rule) => kept.has(rule)).map((rule) => child(rule, 'Filter')?.firstElementChild).filter(Boolean).map((each) => each.cloneNode(true));
      for (const rule of rules) {
        if (kept.has(rule)) limit(rule, filters, validity, day);
        else rule.remove();
      }
      if (!group.children.length) group.remove();
    }
    for (const name of ['Title', 'Abstract']) for (const node of [...style.getElementsByTagNameNS(SLD, name)]) node.remove();
    const body = new XMLSerializer().serializeToString(style);
    return `<StyledLayerDescriptor version="1.0.0" xmlns="${SLD}" xmlns:ogc="${OGC}" xmlns:xlink="http://www.w3.org/1999/xlink">`
      + `<NamedLayer><Name>${this.layer}</Name>${body}</NamedLayer></StyledLayerDescriptor>`;
  }
}

function limit(rule, filters, validity, day) {
  const make = (name, ...children) => {
    const node = rule.ownerDocument.createElementNS(OGC, `ogc:${name}`);
    node.append(...children);
    return node;
  };
  const within = Object.entries({ from: 'PropertyIsLessThanOrEqualTo', to: 'PropertyIsGreaterThanOrEqualTo' })
    .filter(([end]) => validity[end]).map(([end, comparison]) => make('Or',
      make('PropertyIsNull', make('PropertyName', validity[end])),
      make(comparison, make('PropertyName', validity[end]), make('Literal', day))));
  const filter = child(rule, 'Filter');
  const otherwise = child(rule, 'ElseFilter');
  // Else: what none of the others takes, of what was valid.
  const own = otherwise ? filters.map((each) => make('Not', each.cloneNode(true))) : [...filter?.children ?? []];
  const all = [...within, ...own];
  const next = make('Filter', all.length > 1 ? make('And', ...all) : all[0]);
  if (filter ?? otherwise) (filter ?? otherwise).replaceWith(next);
  else {
    const after = [...rule.children].find((each) => !['Name', 'Title', 'Abstract', 'LegendGraphic'].includes(each.localName));
    rule.insertBefore(next, after ?? null);
  }
}

/// Whether a feature was valid on a day.
export function isValid({ properties }, validity, day) {
  if (!validity || !day) return true;
  const { from, to } = validity;
  return !(from && properties[from] && properties[from].slice(0, 10) > day) && !(to && properties[to] && properties[to].slice(0, 10) < day);
}
