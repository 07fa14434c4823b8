// The place where the person stands: asked for on a press alone.
import { button } from './dom.js';

export class Position {
  constructor(picker) {
    this.picker = picker;
    this.node = button('here', picker.words.of('here'), () => this.find());
  }

  find() {
    const { picker } = this;
    const { words } = picker;
    if (!navigator.geolocation || !isSecureContext) return picker.lost('noPosition');
    picker.notice.clear();
    picker.say(words.of('locating'));
    this.node.setAttribute('aria-busy', 'true');
    navigator.geolocation.getCurrentPosition(({ coords: { latitude: lat, longitude: lng, accuracy } }) => {
      this.node.removeAttribute('aria-busy');
      picker.map.show({ lat, lng }, undefined, accuracy);
      picker.placeAt({ lat, lng }, 'position', undefined, { accuracy: Math.round(accuracy) });
    }, ({ code }) => {
      this.node.removeAttribute('aria-busy');
      picker.lost(code === 1 ? 'positionDenied' : 'noPosition', code === 1 ? undefined : () => this.find());
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  }
}
