// What the page says, in Italian and in English.
const WORDS = {
  it: {
    skip: 'Vai alla mappa', title: 'Mappe di Venezia', subtitle: 'DIME · Dati territoriali aperti del Comune',
    panel: 'Strati e servizi', base: 'Carta di base', layers: 'Strati', andServices: 'e servizi', services: 'Servizi per QGIS e altri programmi',
    servicesHint: 'Copia un indirizzo e incollalo nel tuo programma.',
    foot: 'DIME Geo, il server delle mappe del Comune di Venezia.',
    info: "Che cosa c'è qui", sources: 'Fonti', close: 'Chiudi', map: 'Mappa',
    mapHelp: 'Mappa. Frecce per spostarsi, più e meno per ingrandire, Invio per sapere che cosa c\'è al centro.',
    zoomIn: 'Ingrandisci', zoomOut: 'Rimpicciolisci',
    noBase: 'Nessuna', legend: 'Legenda', style: 'Stile', opacity: 'Opacità', licence: 'Licenza',
    farther: 'Si vede da più vicino',
    searching: 'Cerco…', nothing: 'Qui non c\'è nulla negli strati accesi.', failed: 'La richiesta non è riuscita.',
    feature: 'Oggetto', copy: 'Copia', copied: 'Copiato', yes: 'sì', no: 'no',
    noLeaflet: 'Sul server manca la libreria Leaflet: installa il pacchetto Debian libjs-leaflet e riavvia.',
    noCatalog: 'L\'elenco degli strati non è raggiungibile. Riprova tra poco.',
    wms: 'WMS – immagini', wmts: 'WMTS – tessere', wfs: 'WFS – oggetti', ogc: 'OGC API', xyz: 'XYZ – tessere',
  },
  en: {
    skip: 'Go to the map', title: 'Maps of Venice', subtitle: 'DIME · Open spatial data of the city',
    panel: 'Layers and services', base: 'Base map', layers: 'Layers', andServices: 'and services', services: 'Services for QGIS and other programs',
    servicesHint: 'Copy an address and paste it into your program.',
    foot: 'DIME Geo, the map server of the Comune di Venezia.',
    info: 'What is here', sources: 'Sources', close: 'Close', map: 'Map',
    mapHelp: 'Map. Arrow keys to move, plus and minus to zoom, Enter to learn what is in the middle.',
    zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    noBase: 'None', legend: 'Legend', style: 'Style', opacity: 'Opacity', licence: 'Licence',
    farther: 'Visible from closer',
    searching: 'Looking…', nothing: 'There is nothing here in the layers that are on.', failed: 'The request failed.',
    feature: 'Feature', copy: 'Copy', copied: 'Copied', yes: 'yes', no: 'no',
    noLeaflet: 'The server lacks the Leaflet library: install the Debian package libjs-leaflet and restart.',
    noCatalog: 'The list of layers cannot be reached. Try again soon.',
    wms: 'WMS – images', wmts: 'WMTS – tiles', wfs: 'WFS – features', ogc: 'OGC API', xyz: 'XYZ – tiles',
  },
};

export class Language {
  constructor(code) {
    this.code = code in WORDS ? code : 'it';
    this.onChange = () => {};
    for (const button of document.querySelectorAll('[data-language]')) {
      button.addEventListener('click', () => this.choose(button.dataset.language));
    }
    this.apply();
  }

  choose(code) {
    if (code === this.code) return;
    this.code = code;
    this.onChange();
  }

  word(key) { return WORDS[this.code][key] ?? key; }

  /// The text of a title in both languages, or a plain text.
  of(text) {
    if (text === null || text === undefined) return '';
    return typeof text === 'string' ? text : text[this.code] ?? text.it ?? '';
  }

  apply() {
    document.documentElement.lang = this.code;
    document.title = `${this.word('title')} – Comune di Venezia`;
    for (const node of document.querySelectorAll('[data-word]')) node.textContent = this.word(node.dataset.word);
    for (const node of document.querySelectorAll('[data-label]')) {
      node.setAttribute('aria-label', this.word(node.dataset.label));
    }
    for (const node of document.querySelectorAll('[data-region]')) {
      node.setAttribute('aria-label', this.word(node.dataset.region));
    }
    document.getElementById('map').setAttribute('aria-label', this.word('mapHelp'));
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === this.code));
    }
  }
}
