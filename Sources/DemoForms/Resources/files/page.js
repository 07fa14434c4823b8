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

/// A box at the head of the form that is read out.
export function tell(...parts) {
  const node = document.getElementById('told');
  node.replaceChildren(...parts);
  node.hidden = !parts.length;
  if (parts.length) node.focus();
}

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
  document.querySelector('.steps')?.remove();
  tell();
  heading.focus();
}
