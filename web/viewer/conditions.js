// Conditions on the properties of features, joined by "and" or "or": as values, in the address, as CQL2 and as FES.
// Source: OGC 21-065r2 (CQL2), 6 and 7; OGC 09-026r2 (FES 2.0), 7.

/// By the type of a property, what it can be compared by.
export const OPERATORS = {
  text: ['contains', 'starts', 'eq', 'ne', 'null', 'filled'],
  number: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'null', 'filled'],
  date: ['eq', 'le', 'ge', 'null', 'filled'],
  boolean: ['eq', 'null', 'filled'],
};
const SIGNS = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const NAMES = { eq: 'EqualTo', ne: 'NotEqualTo', lt: 'LessThan', le: 'LessThanOrEqualTo', gt: 'GreaterThan', ge: 'GreaterThanOrEqualTo' };

export function kindOf(type) {
  if (type === 'integer' || type === 'real') return 'number';
  return type === 'date' || type === 'dateTime' ? 'date' : type === 'boolean' ? 'boolean' : 'text';
}

export const needsValue = (operator) => operator !== 'null' && operator !== 'filled';

/// A number as people write it, with a comma or a point; everything else as it is.
const plain = (value, kind) => (kind === 'number' ? value.trim().replace(',', '.') : value.trim());

/// What is wrong with the value of a condition; `''` where nothing is.
export function faultOf({ operator, value }, kind) {
  if (!needsValue(operator)) return '';
  if (!value.trim()) return 'conditionEmpty';
  if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(plain(value, kind))) return 'conditionNumber';
  return kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value.trim()) ? 'conditionDate' : '';
}

/// `any|via.contains.Piave|numero.ge.10`
export function toWords({ join, list }) {
  if (!list.length) return '';
  return [join, ...list.map(({ property, operator, value }) => [property, operator, encodeURIComponent(value ?? '')].join('.'))].join('|');
}

/// - types: of the properties, by name; what they do not have is left out.
export function fromWords(text, types) {
  const [join, ...parts] = (text ?? '').split('|');
  const list = parts.map((part) => {
    const [property, operator, ...value] = part.split('.');
    const kind = kindOf(types[property]);
    return types[property] && OPERATORS[kind].includes(operator) ? { property, operator, value: decoded(value.join('.')) } : undefined;
  }).filter((each) => each && !faultOf(each, kindOf(types[each.property])));
  return { join: join === 'any' ? 'any' : 'all', list };
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/// CQL2 as text. - isFolding: whether the server compares without regard to case.
export function toCQL2({ join, list }, types, isFolding = false) {
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const fold = (text) => (isFolding ? `CASEI(${text})` : text);
  return list.map(({ property, operator, value }) => {
    const kind = kindOf(types[property]);
    const text = plain(value ?? '', kind);
    if (operator === 'null') return `${property} IS NULL`;
    if (operator === 'filled') return `${property} IS NOT NULL`;
    const pattern = text.replace(/[\\%_]/g, '\\$&');
    if (operator === 'contains') return `${fold(property)} LIKE ${fold(quoted(`%${pattern}%`))}`;
    if (operator === 'starts') return `${fold(property)} LIKE ${fold(quoted(`${pattern}%`))}`;
    const literal = { number: text, date: `DATE(${quoted(text)})`, boolean: text.toUpperCase(), text: quoted(text) }[kind];
    return `${property} ${SIGNS[operator]} ${literal}`;
  }).join(join === 'any' ? ' OR ' : ' AND ');
}

/// A filter in XML. - box: `[west, south, east, north]` in degrees, as one more condition.
export function toFES({ join, list }, types, box) {
  const escape = (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const reference = (property) => `<fes:ValueReference>${escape(property)}</fes:ValueReference>`;
  const literal = (text) => `<fes:Literal>${escape(text)}</fes:Literal>`;
  const parts = list.map(({ property, operator, value }) => {
    const text = plain(value ?? '', kindOf(types[property]));
    const isNull = `<fes:PropertyIsNull>${reference(property)}</fes:PropertyIsNull>`;
    if (operator === 'null') return isNull;
    if (operator === 'filled') return `<fes:Not>${isNull}</fes:Not>`;
    if (operator === 'contains' || operator === 'starts') {
      const pattern = `${operator === 'contains' ? '*' : ''}${text.replace(/[\\*?]/g, '\\$&')}*`;
      return `<fes:PropertyIsLike matchCase="false" wildCard="*" singleChar="?" escapeChar="\\">${reference(property)}${literal(pattern)}</fes:PropertyIsLike>`;
    }
    const name = `fes:PropertyIs${NAMES[operator]}`;
    return `<${name}>${reference(property)}${literal(text)}</${name}>`;
  });
  const joined = parts.length > 1 ? `<fes:${join === 'any' ? 'Or' : 'And'}>${parts.join('')}</fes:${join === 'any' ? 'Or' : 'And'}>` : parts[0] ?? '';
  const [west, south, east, north] = box ?? [];
  const place = box ? `<fes:BBOX><gml:Envelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:lowerCorner>${west} ${south}</gml:lowerCorner>`
    + `<gml:upperCorner>${east} ${north}</gml:upperCorner></gml:Envelope></fes:BBOX>` : '';
  const all = joined && place ? `<fes:And>${joined}${place}</fes:And>` : joined || place;
  return all ? `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2">${all}</fes:Filter>` : '';
}
