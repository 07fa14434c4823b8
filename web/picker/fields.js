// The fields of the page inside the element: what is filled in without a script, and what older back ends read.

/// The parts of a value that a field can hold.
const PARTS = {
  address: ({ label, text }) => label ?? text,
  street: ({ address }) => address?.street,
  housenumber: ({ address }) => address?.housenumber,
  sestiere: ({ address }) => address?.sestiere,
  locality: ({ address }) => address?.locality,
  postcode: ({ address }) => address?.postcode,
  city: ({ address }) => address?.city,
  lat: ({ at }) => at?.lat.toFixed(7),
  lng: ({ at }) => at?.lng.toFixed(7),
  civico: ({ civico }) => civico?.id,
  parcel: ({ parcel }) => parcel?.reference,
  uncertainty: ({ uncertainty }) => uncertainty,
};

export class Fields {
  constructor(picker) {
    this.picker = picker;
    this.own = [];
  }

  /// Takes over the fields that stand inside the element. They are no longer seen, and are still sent.
  ///
  /// - Returns: what is written in them, as one line.
  take() {
    const { picker } = this;
    this.found = [...picker.querySelectorAll('[data-part]')];
    for (const field of this.found) {
      if (field.required) {
        field.required = false;
        picker.toggleAttribute('required', true);
      }
      field.setAttribute('tabindex', '-1');
    }
    this.declare();
    return ['address', 'street', 'housenumber', 'locality', 'city'].flatMap((part) =>
      this.found.filter((field) => field.dataset.part === part && field.value.trim()).map((field) => field.value.trim())).join(' ');
  }

  /// Makes the hidden fields of the attribute `fields`: `lat:luogo_lat lng:luogo_lon`.
  declare() {
    for (const field of this.own) field.remove();
    this.own = (this.picker.getAttribute('fields') ?? '').split(/\s+/).filter(Boolean).map((pair) => {
      const [part, name] = pair.split(':');
      if (!PARTS[part] || !name) {
        console.warn(`dime-map-picker: fields="${pair}": expected part:name with one of ${Object.keys(PARTS).join(', ')}`);
        return null;
      }
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, disabled: this.picker.isDisabled });
      field.dataset.part = part;
      this.picker.append(field);
      return field;
    }).filter(Boolean);
  }

  write(place) {
    for (const field of [...(this.found ?? []), ...this.own]) {
      field.value = (place && PARTS[field.dataset.part]?.(place)) ?? '';
    }
  }

  disable(isDisabled) { for (const field of this.own) field.disabled = isDisabled; }
}
