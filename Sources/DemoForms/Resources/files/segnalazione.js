// Reporting a fault: what, where, whether somebody has reported it already.
import { authorization, isSignedIn, signInBox, signOut } from './account.js';
import { ask, finish, judge, lead, make, metres, tell } from './page.js';

const form = document.getElementById('form');
const [service, description, place] = ['service', 'description', 'place'].map((id) => document.getElementById(id));
const [mentions, similar] = ['mentions', 'similar'].map((id) => document.getElementById(id));
const RADIUS = 60;
let asking;

async function fillServices() {
  const groups = new Map();
  try {
    for (const one of await (await ask('open311/v2/services.json')).json()) {
      const name = one.group ?? 'Altro';
      if (!groups.has(name)) groups.set(name, make('optgroup', { label: name }));
      groups.get(name).append(make('option', { value: one.service_code }, one.service_name));
    }
    service.append(...groups.values());
  } catch (refusal) {
    const trouble = make('div', { role: 'alert' }, make('p', { class: 'error' }, refusal.message),
      make('button', { type: 'button', class: 'second', onclick: () => { trouble.remove(); fillServices(); } }, 'Riprova'));
    service.after(trouble);
  }
}

/// What is asked of this kind of fault.
async function askMore() {
  const box = document.getElementById('attributes');
  box.replaceChildren();
  if (!service.value) return;
  const code = service.value;
  try {
    const { attributes = [] } = await (await ask(`open311/v2/services/${encodeURIComponent(code)}.json`)).json();
    if (service.value !== code) return;
    box.replaceChildren(...attributes.filter(({ variable }) => variable).map(attributeField));
  } catch { /* The answer to the report names what is missing. */ }
}

function attributeField({ code, description: words, required, values = [], datatype }) {
  const id = `attribute-${code}`;
  const field = { id, name: `attribute[${code}]`, required, 'aria-describedby': `${id}-error` };
  if (datatype === 'multivaluelist' && !required) {
    return make('fieldset', { class: 'row' }, make('legend', {}, words), make('div', { class: 'choices' },
      ...values.map(({ key, name }) => make('label', {}, make('input', { type: 'checkbox', name: field.name, value: key }), name))));
  }
  const control = values.length
    ? make('select', { ...field, multiple: datatype === 'multivaluelist' },
      datatype === 'multivaluelist' ? '' : make('option', { value: '' }, 'Scegli dall’elenco'),
      ...values.map(({ key, name }) => make('option', { value: key }, name)))
    : make(datatype === 'text' ? 'textarea' : 'input', { ...field, inputmode: datatype === 'number' ? 'decimal' : undefined });
  return make('div', { class: 'row' },
    make('label', { for: id }, words, required ? make('span', { class: 'must' }, ' (obbligatorio)') : ''), control,
    make('p', { class: 'error', id: `${id}-error`, hidden: true }, 'Rispondi a questa domanda.'));
}

/// The answers, as the form has them.
const answers = () => [...new FormData(form)].filter(([name, value]) => name.startsWith('attribute[') && value);

/// The places that the description names, to be taken with one press.
async function readDescription() {
  const text = description.value.trim();
  mentions.hidden = true;
  if (text.length < 8 || place.feature) return;
  try {
    const answer = await (await ask('geocode/report', { json: { q: text, limit: 3 } })).json();
    const found = answer.features.filter((feature) => feature.geometry && feature.properties.geocoding.confidence >= 0.4);
    mentions.querySelector('ul').replaceChildren(...found.slice(0, 3).map((feature) => make('li', {}, make('button', {
      type: 'button', class: 'second',
      onclick: () => {
        place.value = JSON.stringify({ type: 'Feature', geometry: feature.geometry, properties: {} });
        mentions.hidden = true;
        place.focus();
        lookForSimilar();
      },
    }, feature.properties.geocoding.label))));
    mentions.hidden = !found.length;
  } catch { /* The place can be given below. */ }
}

/// Open reports near the place.
async function lookForSimilar() {
  asking?.abort();
  similar.hidden = true;
  const point = place.feature?.geometry;
  if (point?.type !== 'Point') return;
  asking = new AbortController();
  const [long, lat] = point.coordinates;
  try {
    const query = new URLSearchParams({ lat, long, radius: RADIUS, status: 'open' });
    if (service.value) query.set('service_code', service.value);
    const found = await (await ask(`open311/v2/requests.json?${query}`, { signal: asking.signal })).json();
    similar.querySelector('ul').replaceChildren(...found.slice(0, 5).map((one) => make('li', {},
      make('p', {}, make('strong', {}, one.service_name), `, ${away(one.distance_m)}. Segnalata il ${new Date(one.requested_datetime).toLocaleDateString('it')}.`,
        one.status_notes ? ` Stato: ${one.status_notes}` : ''),
      make('button', { type: 'button', class: 'second', onclick: () => same(one) }, 'È questa, non la invio'))));
    similar.hidden = !found.length;
  } catch { /* Whoever reports twice harms nobody. */ }
}

const away = (distance) => (distance >= 1 ? `a ${metres(distance)} m` : 'nello stesso punto');

/// Where everybody reads how a report is getting on.
const follow = (id) => make('a', { href: `../ogc/collections/segnalazioni/items/${encodeURIComponent(id)}?f=html` }, 'Segui lo stato');

function same({ service_request_id: id, service_name: name }) {
  finish('Grazie lo stesso', make('p', {}, `«${name}» è già segnalato con il numero `, make('strong', {}, id), ': non serve inviarlo un’altra volta.'),
    make('p', {}, follow(id), ' · ', make('a', { href: '' }, 'Segnala un altro guasto')));
}

const isRight = (field) => (field === description ? field.value.trim().length > 3 : Boolean(field.value));

async function send() {
  const wrong = [service, ...form.querySelectorAll('#attributes [required]'), description].filter((field) => !judge(field, isRight(field)));
  if (!place.checkValidity()) wrong.push(place);
  if (!lead(wrong)) return;
  if (!isSignedIn()) return tell(await signInBox('Per inviare una segnalazione occorre entrare: conserviamo solo uno pseudonimo.'));
  const body = new URLSearchParams({ service_code: service.value, description: description.value.trim(), jurisdiction_id: 'comune.venezia.it' });
  for (const [name, value] of answers()) body.append(name, value);
  const { geometry, properties } = place.feature;
  if (geometry) {
    body.set('long', geometry.coordinates[0]);
    body.set('lat', geometry.coordinates[1]);
  } else {
    body.set('address_string', properties.label);
  }
  try {
    const [made] = await (await ask('open311/v2/requests.json', { form: body, headers: authorization() })).json();
    finish('Segnalazione inviata', make('p', {}, 'Numero ', make('strong', {}, made.service_request_id), ': annotalo, serve per chiedere notizie.'),
      make('p', {}, `${service.selectedOptions[0].text}, ${properties.label ?? 'nel punto scelto'}.`),
      made.service_notice ? make('p', {}, made.service_notice) : '',
      make('p', {}, follow(made.service_request_id), ' · ', make('a', { href: '' }, 'Segnala un altro guasto')));
  } catch (refusal) {
    if (refusal.status === 401) signOut();
    tell(make('p', {}, refusal.message));
  }
}

service.addEventListener('change', () => { judge(service, Boolean(service.value)); askMore(); lookForSimilar(); });
description.addEventListener('change', readDescription);
place.addEventListener('change', () => { mentions.hidden = true; lookForSimilar(); });
form.addEventListener('submit', (event) => { event.preventDefault(); send(); });
form.addEventListener('input', ({ target }) => { if (target.ariaInvalid === 'true' && target !== place && isRight(target)) judge(target, true); });
fillServices();
