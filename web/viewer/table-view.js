// How a table of features is shown: head, conditions, rows, pages, files.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { headingOf, propertyText, propertyTitle } from '../../Sources/Server/Resources/page/features.js';
import { isEmpty } from '../../Sources/Server/Resources/page/values.js';
import { ConditionForm } from './condition-form.js';
import { kindOf } from './conditions.js';
import { icon } from './icons.js';

export function tableNodes(table) {
  return [head(table), tools(table), filter(table), body(table), pager(table)];
}

const press = (language, key, act, attributes = {}, ...content) => {
  const node = element('button', { type: 'button', 'data-key': key, ...attributes }, ...(content.length ? content : [language.word(key)]));
  node.addEventListener('click', act);
  return node;
};

function head(table) {
  const { viewer: { language, catalog }, layer } = table;
  const choice = element('select', { id: 'table-layer', 'data-key': 'table-layer', 'aria-label': language.word('tableLayer') },
    ...catalog.layers.filter(({ isMap, publish }) => !isMap && publish.includes('features')).map(({ name, title }) => element('option', { value: name, selected: name === layer.name }, language.of(title))));
  choice.addEventListener('change', () => table.open(choice.value));
  const tall = press(language, 'tall', () => {
    table.isTall = document.body.classList.toggle('table-tall');
    table.draw();
  }, { class: 'small', 'aria-pressed': String(table.isTall), 'aria-label': language.word('tall'), title: language.word('tall') }, icon('tall'));
  return element('div', { class: 'drawer-head' }, element('h2', { id: 'table-title', tabindex: '-1' }, language.word('tool-table')), choice, files(table), tall,
    press(language, 'close-table', () => table.close(), { class: 'close', 'aria-label': language.word('close'), title: language.word('close') }, '×'));
}

function tools(table) {
  const { viewer: { language }, selection } = table;
  const check = (key, isOn, act) => {
    const box = element('input', { type: 'checkbox', 'data-key': key, checked: isOn });
    box.addEventListener('change', () => act(box.checked));
    return element('label', {}, box, language.word(key));
  };
  const count = table.conditions.list.length;
  return element('div', { class: 'drawer-tools' },
    press(language, 'filter', () => { table.isFilterOpen = !table.isFilterOpen; table.draw(); },
      { 'aria-expanded': String(table.isFilterOpen), class: count ? 'active' : '' }, language.word('filter') + (count ? ` (${count})` : '')),
    check('inView', table.isInView, (isInView) => table.change({ isInView })),
    selection.count ? check('selectedOnly', table.isSelectedOnly, (isSelectedOnly) => { table.isSelectedOnly = isSelectedOnly; table.draw(); }) : '',
    selection.count ? press(language, 'showSelection', () => selection.show(), {}, `${language.word('showSelection')} (${selection.count})`) : '',
    selection.count ? press(language, 'clearSelection', () => { table.isSelectedOnly = false; selection.clear(); }) : '');
}

function files(table) {
  const { viewer: { language } } = table;
  const list = table.files?.length ? element('ul', {}, ...table.files.map(({ title, file, href }) => element('li', {}, element('a', { href, download: file }, title))))
    : element('p', { class: 'hint' }, language.word(table.files ? 'failed' : 'searching'));
  const box = element('details', { class: 'files', open: table.isFilesOpen }, element('summary', { 'data-key': 'download' }, language.word('download')), list);
  box.addEventListener('toggle', () => {
    table.isFilesOpen = box.open;
    if (box.open && !table.files) table.offerFiles();
  });
  return box;
}

function filter(table) {
  const { viewer, layer, conditions } = table;
  if (!table.isFilterOpen) return '';
  // The form keeps what is half written while the table is drawn anew.
  if (table.form?.layer !== layer || table.form?.of !== conditions || table.form?.code !== viewer.language.code) {
    table.form = Object.assign(new ConditionForm(viewer, layer, conditions, (next) => table.change({ conditions: next })), { of: conditions, code: viewer.language.code });
  }
  const { cql2 } = table;
  return element('div', {}, table.form.node, cql2 ? element('p', { class: 'cql2' }, 'CQL2: ', element('code', {}, cql2)) : '');
}

function body(table) {
  const { viewer: { language }, layer, selection, trouble, isLoading } = table;
  if (trouble) return element('div', { class: 'nothing' }, element('p', { class: 'failed' }, trouble), press(language, 'retry', () => table.load()));
  const features = table.isSelectedOnly ? [...selection.features.values()] : table.features;
  if (!features.length) return element('p', { class: 'nothing hint' }, language.word(isLoading ? 'searching' : 'noRows'));
  const names = Object.keys(layer.types);
  const all = element('input', { type: 'checkbox', 'data-key': 'all', 'aria-label': language.word('selectAll'), checked: features.every(({ id }) => selection.has(id)) });
  all.addEventListener('change', () => {
    if (all.checked) selection.add(features);
    else for (const feature of [...features]) if (selection.has(feature.id)) selection.toggle(feature);
  });
  const title = language.of(layer.title);
  return element('div', { class: 'rows', tabindex: '0', role: 'region', 'aria-label': language.word('rowsOf', { title }) },
    element('table', {}, element('caption', { class: 'unseen' }, title),
      element('thead', {}, element('tr', {}, element('td', {}, element('label', { class: 'hit' }, all)), ...names.map((name) => heading(table, name)))),
      element('tbody', {}, ...features.map((feature) => row(table, feature, names)))));
}

function heading(table, name) {
  const { viewer: { language }, layer, sort } = table;
  const [title, unit] = propertyTitle(layer, name, language);
  const way = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  return element('th', { scope: 'col', 'aria-sort': way, class: kindOf(layer.types[name]) === 'number' ? 'number' : '' },
    press(language, `sort-${name}`, () => table.order(name), {}, unit ? `${title} (${unit})` : title, element('span', { 'aria-hidden': 'true' }, { ascending: ' ▲', descending: ' ▼' }[way] ?? '')));
}

function row(table, feature, names) {
  const { viewer: { language }, layer, selection } = table;
  const name = headingOf(feature, layer, language);
  const box = element('input', { type: 'checkbox', 'data-key': `row-${feature.id}`, 'aria-label': language.word('selectRow', { name }), checked: selection.has(feature.id) });
  box.addEventListener('change', () => selection.toggle(feature));
  const zoom = feature.geometry ? press(language, `zoom-${feature.id}`, () => { if (!selection.has(feature.id)) selection.toggle(feature); selection.show([feature]); },
    { class: 'small', 'aria-label': language.word('showRow', { name }), title: language.word('showRow', { name }) }, icon('zoom')) : '';
  return element('tr', { 'data-id': feature.id, class: selection.has(feature.id) ? 'chosen' : '' }, element('td', { class: 'acts' }, element('label', { class: 'hit' }, box), zoom),
    ...names.map((key) => {
      const value = feature.properties[key];
      return element('td', { class: kindOf(layer.types[key]) === 'number' ? 'number' : '' }, isEmpty(value) ? '' : propertyText(layer, key, value, language));
    }));
}

function pager(table) {
  const { viewer: { language }, page, size, matched, features } = table;
  const last = Math.max(0, Math.ceil(matched / size) - 1);
  const write = (number) => number.toLocaleString(language.locale, { useGrouping: 'always' });
  const to = (key, sign, next, isOff) => press(language, key, () => table.change({ page: next }), { disabled: isOff || table.isSelectedOnly, 'aria-label': language.word(key), title: language.word(key), class: 'small' }, sign);
  const sizes = element('select', { id: 'table-size', 'data-key': 'table-size' }, ...table.sizes.map((value) => element('option', { value: String(value), selected: value === size }, String(value))));
  sizes.addEventListener('change', () => table.change({ size: Number(sizes.value) }));
  const text = table.isSelectedOnly ? language.word('selectedCount', { count: table.selection.count })
    : matched ? language.word('rowsShown', { from: write(page * size + 1), to: write(page * size + features.length), count: write(matched) }) : '';
  return element('div', { class: 'pager' }, element('p', {}, text), element('label', {}, language.word('pageSize'), sizes),
    element('div', { role: 'group', 'aria-label': language.word('pages') }, to('firstPage', '«', 0, page === 0), to('previousPage', '‹', page - 1, page === 0),
      to('nextPage', '›', page + 1, page >= last), to('lastPage', '»', last, page >= last)));
}
