// Who is signed in. At DIME the touchpoint hands its access token over; here the development issuer gives one, where the
// server runs with it.
import { ask, make, tell } from './page.js';

const KEPT = 'dime-demo-account';
const listeners = new Set();
let account = read();

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept && kept.ends > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

function set(value) {
  account = value;
  if (value) sessionStorage.setItem(KEPT, JSON.stringify(value));
  else sessionStorage.removeItem(KEPT);
  draw();
  for (const told of listeners) told(account);
}

/// The header that says who asks; nothing where nobody is signed in.
export function authorization() {
  if (account && account.ends <= Date.now()) set(null);
  return account ? { Authorization: `Bearer ${account.token}` } : {};
}

export const isSignedIn = () => Boolean(authorization().Authorization);
export const onAccount = (told) => listeners.add(told);

/// Forgets a token that the server refused.
export const signOut = () => set(null);

export async function signIn(person) {
  const answer = await (await ask('demo/accesso', { json: { persona: person } })).json();
  set({ name: answer.nome, token: answer.access_token, ends: Date.now() + answer.expires_in * 1000 });
}

/// Buttons for the persons of the trial, or why there are none.
export async function signInBox(words) {
  const box = make('div', { class: 'notice', id: 'sign-in' }, make('p', {}, words));
  try {
    const { persone: persons } = await (await ask('demo/accesso')).json();
    box.append(make('p', {}, ...persons.map(({ id, nome: name, accesso: how }) => make('button', {
      type: 'button', class: 'second', onclick: () => enter(id),
    }, `Entra come ${name} (${how})`))));
  } catch {
    box.append(make('p', {}, 'Su questo server non c’è l’accesso di prova: si entra da DIME.'));
  }
  return box;
}

async function enter(person) {
  try {
    await signIn(person);
    tell(make('p', {}, `Invii come ${account.name}: ora premi di nuovo il pulsante qui sotto.`));
  } catch (refusal) {
    tell(make('p', {}, refusal.message));
  }
}

function draw() {
  const node = document.getElementById('account');
  node.replaceChildren(...account
    ? [make('span', {}, account.name), make('button', { type: 'button', onclick: () => set(null) }, 'Esci')] : []);
}

draw();
