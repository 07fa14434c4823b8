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

  /// Reads the attribute `fields`: `lat:luogo_lat lng:luogo_lon`.
  declare() {
    this.own = (this.picker.getAttribute('fields') ?? '').split(/\s+/).filter(Boolean).map((pair) => {
      const [part, name] = pair.split(':');
      if (PARTS[part] && name) return { part, name };
      console.warn(`dime-map-picker: fields="${pair}": expected part:name with one of ${Object.keys(PARTS).join(', ')}`);
      return undefined;
    }).filter(Boolean);
  }

  partOf(name) { return (this.place && PARTS[name]?.(this.place)) ?? ''; }

  write(place) {
    this.place = place;
    for (const field of this.found ?? []) field.value = this.partOf(field.dataset.part);
  }

  /// Sends the fields of the attribute as hidden ones would be. Elements would make another form of it for a browser that
  /// comes back to it, for it knows a form by the names in it.
  send(data) {
    if (!this.picker.isDisabled) for (const { part, name } of this.own) data.append(name, this.partOf(part));
  }
}
