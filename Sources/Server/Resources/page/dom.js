// Elements in one call: element('a', { href }, 'text', child).
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'class') node.className = value;
    else if (key in node && typeof value !== 'string') node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null && child !== ''));
  return node;
}

/// Text with its addresses as links.
export function linked(text) {
  const parts = text.split(/(https?:\/\/[^\s;,]+)/);
  return parts.map((part) => (/^https?:/.test(part)
    ? element('a', { href: part, rel: 'external' }, part.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '').split('/')[0])
    : part));
}
