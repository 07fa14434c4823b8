// Applying for a driveway in three steps, with the verdict, its drawing and the fee before anything is sent.
import { authorization, isSignedIn, signInBox, signOut } from './account.js';
import { ask, euros, finish, judge, make, tell } from './page.js';
import { drawVerdict } from './verdict.js';

const form = document.getElementById('form');
const field = (id) => document.getElementById(id);
const steps = [...document.querySelectorAll('.steps li')];
let [step, request, verdict] = [1, null, null];

function go(next) {
  step = next;
  for (const number of [1, 2, 3]) field(`step-${number}`).hidden = number !== next;
  steps.forEach((item, index) => {
    if (index + 1 === next) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    item.classList.toggle('done', index + 1 < next);
  });
  tell();
  field(`step-${next}-title`).focus();
}

const number = (id) => Number(field(id).value.trim().replace(',', '.'));
const gate = () => form.elements.gate.value;

function checkAccess() {
  const since = field('since').value.trim();
  const rights = [
    ['since', !since || (/^(19|20)\d\d$/.test(since) && Number(since) <= new Date().getFullYear())],
    ['setback', !gate() || (field('setback').value.trim() !== '' && number('setback') >= 0 && number('setback') <= 50)],
    ['slope', !field('slope').value.trim() || (number('slope') >= 0 && number('slope') <= 100)],
  ];
  const wrong = rights.filter(([id, isRight]) => !judge(field(id), isRight));
  if (wrong.length) field(wrong[0][0]).focus();
  return !wrong.length;
}

/// What is asked, but for the gate, whose place depends on where the opening comes to lie.
function asked() {
  const { properties } = field('front').feature;
  const proposal = { kind: form.elements.kind.value, vehicle: form.elements.vehicle.value };
  if (field('since').value.trim()) proposal.existing_since = `${field('since').value.trim()}-01-01`;
  if (field('slope').value.trim()) proposal.slope_pct = number('slope');
  return { parcel: properties.parcel.reference, access: { at: properties.at, width_m: properties.front.width_m }, proposal };
}

/// The same with the gate, set back into the parcel from the middle of the opening: in metres of EPSG:25833.
function withGate(body, answer) {
  const strip = answer.rules['PC-010']?.geometry?.geometries?.[0]?.coordinates?.[0];
  if (!gate() || !strip) return body;
  const [p1, p2, k2, k1] = strip;
  const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [front, kerb] = [middle(p1, p2), middle(k1, k2)];
  const length = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
  let inward = [(p1[1] - p2[1]) / length, (p2[0] - p1[0]) / length];
  if (inward[0] * (front[0] - kerb[0]) + inward[1] * (front[1] - kerb[1]) < 0) inward = inward.map((part) => -part);
  const mid = front.map((part, axis) => part + inward[axis] * number('setback'));
  const opens = { mid, opens: gate(), automatic: form.elements.automatic.checked };
  return { ...body, crs: 'EPSG:25833', access: { p1, p2 }, proposal: { ...body.proposal, gate: opens } };
}

async function check() {
  const box = field('verdict');
  box.setAttribute('aria-busy', 'true');
  box.replaceChildren(make('p', { role: 'status' }, 'Controllo le regole…'));
  try {
    request = asked();
    verdict = await (await ask('passi-carrai/verifica', { json: request })).json();
    const complete = withGate(request, verdict);
    if (complete !== request) {
      request = complete;
      verdict = await (await ask('passi-carrai/verifica', { json: request })).json();
    }
    const drawing = await ask('passi-carrai/verifica?f=svg&lang=it', { json: request }).then((answer) => answer.blob()).catch(() => null);
    box.replaceChildren(...drawVerdict(verdict, drawing, savePDF));
  } catch (refusal) {
    box.replaceChildren(make('p', { class: 'error' }, refusal.message),
      make('button', { type: 'button', class: 'second', onclick: check }, 'Riprova'));
  } finally {
    box.removeAttribute('aria-busy');
  }
}

async function savePDF() {
  try {
    const file = await (await ask('passi-carrai/verifica?f=pdf&lang=it', { json: request })).blob();
    const link = make('a', { href: URL.createObjectURL(file), download: 'pre-istruttoria.pdf' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (refusal) {
    tell(make('p', {}, refusal.message));
  }
}

async function send() {
  if (!judge(field('declared'), field('declared').checked)) return field('declared').focus();
  if (!isSignedIn()) return tell(await signInBox('Per presentare la domanda occorre entrare con SPID di livello 2 o CIE.'));
  const { properties } = field('front').feature;
  const body = {
    stato: 'presentata', particella: request.parcel, via: properties.front.street, genere: request.proposal.kind,
    veicolo: request.proposal.vehicle, larghezza_m: properties.front.width_m, apertura: verdict.opening, crs: verdict.crs,
    esistente_dal: request.proposal.existing_since,
  };
  try {
    const made = await (await ask('passi-carrai/registro', { json: body, headers: authorization() })).json();
    const fee = verdict.rules['PC-100']?.measured?.amount_cents;
    finish('Domanda presentata', make('p', {}, 'Numero ', make('strong', {}, made.id), ': annotalo, serve per chiedere notizie.'),
      make('p', {}, 'L’ufficio risponde entro 30 giorni; decide una persona.'),
      fee ? make('p', {}, `Canone stimato: ${euros(fee)} all’anno. Si paga con pagoPA solo dopo l’autorizzazione.`) : '',
      make('p', {}, make('button', { type: 'button', class: 'second', onclick: savePDF }, 'Scarica la pre-istruttoria (PDF)')));
  } catch (refusal) {
    if (refusal.status === 401) signOut();
    tell(make('p', {}, refusal.status === 403 ? `${refusal.message} Esci ed entra con un accesso più forte.` : refusal.message));
  }
}

form.addEventListener('change', ({ target }) => {
  if (target.name === 'gate') field('gate-more').hidden = !target.value;
  if (target.id === 'declared') judge(target, target.checked);
});
form.addEventListener('click', ({ target }) => { if (target.dataset?.to) go(Number(target.dataset.to)); });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (step === 1) {
    if (!field('front').checkValidity()) return field('front').reportValidity();
    if (!field('front').feature.properties.front) return tell(make('p', {}, 'Qui non c’è un lato di particella su una strada: scegli un altro punto.'));
    return go(2);
  }
  if (step === 2) {
    if (!checkAccess()) return;
    go(3);
    return check();
  }
  send();
});
