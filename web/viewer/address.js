// The state of the page in its address: every part says what it is, and takes it back when one goes back.

export class Address {
  constructor() {
    this.parts = [];
    this.isTaking = false;
    window.addEventListener('popstate', () => this.take());
    window.addEventListener('hashchange', () => this.take());
  }

  get words() { return new URLSearchParams(location.hash.slice(1)); }

  /// - part: `write()` gives words by name, `read(words)` takes them over.
  add(part) { this.parts.push(part); }

  /// Every part takes over what the address says.
  async take() {
    if (this.text() === location.hash.slice(1)) return;
    this.isTaking = true;
    const { words } = this;
    for (const part of this.parts) part.read(words);
    this.isTaking = false;
    this.keep();
  }

  text() {
    const words = Object.assign({}, ...this.parts.map((part) => part.write()));
    return Object.entries(words).filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@')}`).join('&');
  }

  /// The address says what is so, without a step to go back to.
  keep() { this.write('replaceState'); }

  /// The same as a step of its own.
  step() { this.write('pushState'); }

  write(how) {
    if (this.isTaking) return;
    const text = this.text();
    if (text === location.hash.slice(1)) return;
    history[how](null, '', `#${text}`);
  }
}

/// `45.43797,12.33588` as a place.
export function placeIn(text) {
  const [lat, lng] = (text ?? '').split(',').map(Number);
  return text && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

export const placeText = ({ lat, lng }) => `${lat.toFixed(6)},${lng.toFixed(6)}`;
