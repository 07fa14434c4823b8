// A request about any sort of place: what the office would receive is shown.
import { finish, judge, lead, make, metres } from './page.js';

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
const kind = () => form.querySelector('[name="tipo"]:checked').parentElement.textContent.trim();
subject.addEventListener('change', () => judge(subject, Boolean(subject.value.trim())));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = judge(subject, Boolean(subject.value.trim())) ? [] : [subject];
  if (!place.checkValidity()) wrong.push(place);
  if (!lead(wrong)) return;
  const { properties } = place.feature;
  const sent = [
    ['Oggetto', subject.value.trim()], ['Testo', form.elements.testo.value.trim()], ['Che luogo è', kind()], ['Luogo', properties.label],
    ['Lunghezza', properties.length_m && `${metres(properties.length_m)} m`], ['Superficie', properties.area_m2 && `${metres(properties.area_m2)} m²`],
  ];
  finish('Ecco che cosa riceverebbe l’ufficio',
    make('p', {}, 'È una prova: non è partito nulla.'),
    make('dl', { class: 'sent-fields' }, ...sent.filter(([, value]) => value).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])),
    make('details', {}, make('summary', {}, 'Il luogo come arriva al programma dell’ufficio (GeoJSON)'),
      make('pre', { tabindex: '0' }, JSON.stringify(JSON.parse(place.value), null, 2))),
    make('p', {}, make('a', { href: '' }, 'Fai un’altra richiesta')));
});
