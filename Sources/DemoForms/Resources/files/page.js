// What every form of the page does alike: making elements, telling of errors, asking the server.
import { element as make } from '../page/dom.js';

/// Where the server is: the forms lie one folder below it.
export const base = new URL('..', import.meta.url);

export { make };

export const metres = (value) => value.toLocaleString('it', { maximumFractionDigits: value < 10 ? 1 : 0 });
export const euros = (cents) => (cents / 100).toLocaleString('it', { style: 'currency', currency: 'EUR' });

/// What a refused request says.
export class Refusal extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

/// Asks and waits for 20 s.
///
/// - Throws: Refusal with words for a person; status 0 where nobody answered.
export async function ask(path, { method, headers = {}, json, form, signal } = {}) {
  const body = json ? JSON.stringify(json) : form;
  const type = json ? { 'Content-Type': 'application/json' } : {};
  let answer;
  try {
    const limit = AbortSignal.timeout(20_000);
    answer = await fetch(new URL(path, base), {
      method: method ?? (body ? 'POST' : 'GET'), body, headers: { 'Accept-Language': 'it', ...type, ...headers },
      signal: signal ? AbortSignal.any?.([signal, limit]) ?? signal : limit,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(0, 'Il servizio non risponde. Controlla la connessione e riprova: quello che hai scritto resta qui.');
  }
  if (answer.ok) return answer;
  let words = '';
  try {
    const said = await answer.json();
    words = said.detail ?? said[0]?.description ?? said.errors?.[0]?.description ?? '';
  } catch { /* The status says enough. */ }
  if (answer.status === 503) words = 'Il servizio è occupato: riprova tra poco.';
  throw new Refusal(answer.status, words || `Il servizio ha risposto con un errore (${answer.status}).`);
}

/// A box that is read out, over the button that was pressed.
export function tell(...parts) {
  const node = document.getElementById('told');
  if (!node) return;
  node.replaceChildren(...parts);
  node.hidden = !parts.length;
  [...document.querySelectorAll('#form .ends')].find((each) => each.offsetParent)?.before(node);
  if (parts.length) node.focus();
}

/// Leads to the one field that is wrong, or lists them, each with a link to it.
///
/// - Returns: whether there is none.
export function lead(fields) {
  tell();
  if (fields.length === 1) fields[0].focus();
  else if (fields.length) {
    tell(make('p', {}, make('strong', {}, 'Prima di proseguire completa:')), make('ul', {}, ...fields.map((field) => make('li', {},
      make('a', { href: `#${field.id}`, onclick: (event) => { event.preventDefault(); field.focus(); } }, nameOf(field))))));
    // A list of what was wrong is not to outlive it.
    document.getElementById('form').addEventListener('change', () => document.querySelector('#told ul') && tell(), { once: true });
  }
  return !fields.length;
}

const nameOf = (field) => field.getAttribute('label') ?? document.querySelector(`label[for="${field.id}"]`).firstChild.textContent.trim();

/// Shows or hides the message of a field.
///
/// - Returns: whether the field is right.
export function judge(field, isRight) {
  const message = document.getElementById(`${field.id}-error`);
  if (message) message.hidden = isRight;
  if (isRight) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  return isRight;
}

/// The end of a form: what was sent, in the form's place.
export function finish(title, ...parts) {
  const heading = make('h2', { tabindex: '-1' }, title);
  document.getElementById('form').replaceWith(make('section', { class: 'sent' }, heading, ...parts));
  for (const node of document.querySelectorAll('.steps, .lead')) node.remove();
  document.title = `${title} – ${document.title}`;
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}
