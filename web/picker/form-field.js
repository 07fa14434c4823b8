// What every field of a form has, as the fields of HTML have it. Source: HTML Standard, 4.13.7.
export class FormField extends HTMLElement {
  static get formAssociated() { return true; }

  constructor() {
    super();
    this.internals = this.attachInternals();
  }

  /// What a page has written before it knew the element.
  takeOver(names) {
    for (const name of names) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  get form() { return this.internals.form; }
  get name() { return this.getAttribute('name') ?? ''; }
  set name(name) { this.setAttribute('name', name); }
  get type() { return this.localName; }
  get required() { return this.hasAttribute('required'); }
  set required(isRequired) { this.toggleAttribute('required', Boolean(isRequired)); }
  get disabled() { return this.hasAttribute('disabled'); }
  set disabled(isDisabled) { this.toggleAttribute('disabled', Boolean(isDisabled)); }
  get labels() { return this.internals.labels; }
  get validity() { return this.internals.validity; }
  get validationMessage() { return this.internals.validationMessage; }
  get willValidate() { return this.internals.willValidate; }
  checkValidity() { return this.internals.checkValidity(); }
  reportValidity() { return this.internals.reportValidity(); }
}
