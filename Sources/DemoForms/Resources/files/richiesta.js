// A request about any sort of place: what the office would receive is shown.
import { finish, judge, make } from './page.js';

const form = document.getElementById('form');
const [subject, place] = ['subject', 'place'].map((id) => document.getElementById(id));
const LABELS = {
  point: 'Dove?', address: 'A quale indirizzo?', parcel: 'Quale particella?', line: 'Quale tratto?', area: 'Quale area?', points: 'Quali punti?',
};

form.addEventListener('change', ({ target }) => {
  if (target.name !== 'tipo') return;
  place.setAttribute('label', LABELS[target.value]);
  place.setAttribute('mode', target.value);
});
subject.addEventListener('change', () => judge(subject, Boolean(subject.value.trim())));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!judge(subject, Boolean(subject.value.trim()))) return subject.focus();
  if (!place.checkValidity()) return place.reportValidity();
  const sent = [...new FormData(form)].filter(([, value]) => value);
  finish('Ecco che cosa riceverebbe l’ufficio',
    make('p', {}, 'È una prova: non è partito nulla. Il luogo arriva come GeoJSON, gli altri campi come sono scritti.'),
    make('dl', { class: 'sent-fields' }, ...sent.flatMap(([name, value]) => [
      make('dt', {}, name),
      make('dd', {}, name === 'luogo' ? make('pre', { tabindex: '0' }, JSON.stringify(JSON.parse(value), null, 2)) : value),
    ])),
    make('p', {}, make('a', { href: '' }, 'Fai un’altra richiesta')));
});
