// The form of the conditions of a table: property, comparison, value; as many as one likes.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { propertyTitle } from '../../Sources/Server/Resources/page/features.js';
import { OPERATORS, faultOf, kindOf, needsValue } from './conditions.js';

export class ConditionForm {
  /// - apply: told of conditions without a fault.
  constructor(viewer, layer, conditions, apply) {
    Object.assign(this, { viewer, layer, apply, join: conditions.join, list: conditions.list.map((each) => ({ ...each })), faults: [] });
    if (!this.list.length) this.add();
    this.node = element('form', { class: 'conditions' });
    this.node.noValidate = true;
    this.node.addEventListener('submit', (event) => { event.preventDefault(); this.submit(); });
    this.draw();
  }

  add() {
    const [property] = Object.keys(this.layer.types);
    this.list.push({ property: this.layer.titleProperty ?? property, operator: undefined, value: '' });
    this.fit(this.list.at(-1));
  }

  /// A comparison that the property can be compared by.
  fit(condition) {
    const operators = OPERATORS[kindOf(this.layer.types[condition.property])];
    if (!operators.includes(condition.operator)) condition.operator = operators[0];
  }

  submit() {
    this.faults = this.list.map((each) => faultOf(each, kindOf(this.layer.types[each.property])));
    this.draw();
    const wrong = this.faults.findIndex(Boolean);
    if (wrong >= 0) return this.node.querySelector(`#condition-value-${wrong}`)?.focus();
    return this.apply({ join: this.join, list: this.list.map((each) => ({ ...each })) });
  }

  draw(focus) {
    const { language } = this.viewer;
    const press = (key, act) => {
      const node = element('button', { type: 'button', class: 'plain-button', id: `condition-${key}` }, language.word(key));
      node.addEventListener('click', act);
      return node;
    };
    const join = element('select', { id: 'condition-join' }, ...['all', 'any'].map((value) =>
      element('option', { value, selected: this.join === value }, language.word(`join-${value}`))));
    join.addEventListener('change', () => { this.join = join.value; });
    this.node.replaceChildren(
      ...(this.list.length > 1 ? [element('label', { class: 'join' }, language.word('join'), join)] : []),
      ...this.list.map((condition, index) => this.row(condition, index)),
      element('div', { class: 'acts' },
        press('addCondition', () => { this.add(); this.draw(`condition-property-${this.list.length - 1}`); }),
        element('button', { type: 'submit' }, language.word('applyFilter')),
        press('clearFilter', () => this.apply({ join: 'all', list: [] }))));
    if (focus) this.node.querySelector(`#${focus}`)?.focus();
  }

  row(condition, index) {
    const { viewer: { language }, layer } = this;
    const kind = kindOf(layer.types[condition.property]);
    const property = element('select', { id: `condition-property-${index}`, 'aria-label': language.word('conditionProperty') }, ...Object.keys(layer.types).map((name) =>
      element('option', { value: name, selected: name === condition.property }, propertyTitle(layer, name, language)[0])));
    property.addEventListener('change', () => { condition.property = property.value; this.fit(condition); this.draw(property.id); });
    const operator = element('select', { id: `condition-operator-${index}`, 'aria-label': language.word('conditionOperator') }, ...OPERATORS[kind].map((name) =>
      element('option', { value: name, selected: name === condition.operator }, language.word(`operator-${kind === 'date' && name !== 'null' && name !== 'filled' ? 'date-' : ''}${name}`))));
    operator.addEventListener('change', () => { condition.operator = operator.value; this.draw(operator.id); });
    const away = element('button', { type: 'button', class: 'plain-button', 'aria-label': language.word('removeCondition', { number: index + 1 }), title: language.word('removeCondition', { number: index + 1 }) }, '×');
    away.addEventListener('click', () => {
      this.list.splice(index, 1);
      if (!this.list.length) this.add();
      this.faults = [];
      this.draw('condition-addCondition');
    });
    const fault = this.faults[index];
    return element('div', { class: 'condition', role: 'group', 'aria-label': language.word('condition', { number: index + 1 }) },
      property, operator, needsValue(condition.operator) ? this.value(condition, index, kind, fault) : '', away,
      fault ? element('p', { class: 'failed', id: `condition-fault-${index}`, role: 'alert' }, language.word(fault)) : '');
  }

  value(condition, index, kind, fault) {
    const { viewer: { language }, layer } = this;
    const common = { id: `condition-value-${index}`, 'aria-label': language.word('conditionValue'), 'aria-invalid': fault ? 'true' : undefined, 'aria-describedby': fault ? `condition-fault-${index}` : undefined };
    const words = layer.properties[condition.property]?.values;
    const isChoice = kind === 'boolean' || (words && ['eq', 'ne'].includes(condition.operator));
    if (isChoice) {
      const values = kind === 'boolean' ? ['true', 'false'] : Object.keys(words);
      if (!values.includes(condition.value)) condition.value = values[0];
      const select = element('select', common, ...values.map((value) => element('option', { value, selected: value === condition.value },
        kind === 'boolean' ? language.word(value === 'true' ? 'yes' : 'no') : language.of(words[value]))));
      select.addEventListener('change', () => { condition.value = select.value; });
      return select;
    }
    const input = element('input', { type: kind === 'date' ? 'date' : 'text', inputmode: kind === 'number' ? 'decimal' : undefined, autocomplete: 'off', maxlength: '200', value: condition.value ?? '', ...common });
    input.addEventListener('input', () => { condition.value = input.value; });
    return input;
  }
}
