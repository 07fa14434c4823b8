// What the page says, in Italian and in English.
const WORDS = {
  it: {
    skip: 'Vai alla mappa', title: 'Mappe di Venezia', subtitle: 'DIME · Dati territoriali aperti del Comune',
    panel: 'Strati e servizi', base: 'Carta di base', layers: 'Strati', andServices: 'e servizi', services: 'Usa questi dati in QGIS e altri programmi',
    servicesHint: 'Copia un indirizzo e incollalo nel tuo programma.',
    foot: 'DIME Geo, il server delle mappe del Comune di Venezia.',
    info: 'Che cosa c’è qui', sources: 'Fonti', close: 'Chiudi', map: 'Mappa',
    mapHelp: 'Mappa. Frecce per spostarsi, più e meno per ingrandire, Invio per sapere che cosa c\'è al centro.',
    zoomIn: 'Ingrandisci', zoomOut: 'Rimpicciolisci',
    noBase: 'Nessuna', legend: 'Legenda', style: 'Stile', opacity: 'Opacità', licence: 'Licenza',
    farther: 'Si vede da più vicino',
    searching: 'Cerco…', nothing: 'Qui non c\'è nulla negli strati accesi.', failed: 'La richiesta non è riuscita: il server è occupato o non raggiungibile. Riprova tra poco.',
    copy: 'Copia', copied: 'Copiato', yes: 'sì', no: 'no', limited: 'limitato',
    noLeaflet: 'Sul server manca la libreria Leaflet: installa il pacchetto Debian libjs-leaflet e riavvia.',
    noCatalog: 'L\'elenco degli strati non è raggiungibile. Riprova tra poco.',
    wms: 'WMS – immagini', wmts: 'WMTS – tessere', wfs: 'WFS – oggetti', ogc: 'OGC API', xyz: 'XYZ – tessere',
    tools: 'Strumenti della mappa', home: 'Torna a Venezia', locate: 'Usa la mia posizione', share: 'Copia il collegamento a questa vista',
    print: 'Stampa la mappa', notCopied: 'Copia non riuscita', linkCopied: 'Collegamento copiato',
    locating: 'Cerco la tua posizione…', located: 'Posizione trovata, precisione', noPosition: 'La posizione non è disponibile.',
    farAway: 'La tua posizione è fuori dalla carta.', loading: 'Carico la carta…',
    brokenTiles: 'Una parte della carta non è arrivata: il server è occupato o non raggiungibile.', retry: 'Riprova',
    place: 'Coordinate del punto', sheet: 'Foglio', parcel: 'particella', unnamed: 'Senza nome', baseLegend: 'Legenda della carta',
    noLegend: 'A questa scala la carta non ha voci di legenda.',
    preparing: 'Preparo la stampa…', noPrint: 'La carta per la stampa non è arrivata: il server è occupato o non raggiungibile.',
    scale: 'Scala', center: 'Centro della carta', printedOn: 'Stampato il',
    search: 'Cerca un indirizzo, un luogo o una particella', searchHint: 'Indirizzo, luogo o particella', searchGo: 'Cerca',
    searchClear: 'Cancella la ricerca', suggestions: 'Suggerimenti', oneSuggestion: '1 suggerimento', manySuggestions: 'suggerimenti',
    noPlace: 'Nessun luogo trovato. Prova con via e numero, o con sestiere e numero.',
    sure: 'sicuro', likely: 'probabile', unsure: 'incerto: da verificare', unlikely: 'poco probabile', accuracy: 'precisione',
    'kind-civico': 'numero civico', 'kind-approximate': 'numero civico più vicino', 'kind-interpolated': 'posizione stimata tra due numeri',
    'kind-strada': 'strada', 'kind-incrocio': 'incrocio', 'kind-tratto': 'tratto di strada', 'kind-poi': 'luogo', 'kind-ponte': 'ponte',
    'kind-canale': 'canale', 'kind-sestiere': 'sestiere', 'kind-località': 'località', 'kind-quartiere': 'quartiere',
    'kind-municipalità': 'municipalità', 'kind-comune': 'comune', 'kind-foglio': 'foglio catastale', 'kind-particella': 'particella catastale',
    'kind-coordinate': 'coordinate', 'kind-progressiva': 'progressiva chilometrica',
  },
  en: {
    skip: 'Go to the map', title: 'Maps of Venice', subtitle: 'DIME · Open spatial data of the city',
    panel: 'Layers and services', base: 'Base map', layers: 'Layers', andServices: 'and services', services: 'Use these data in QGIS and other programs',
    servicesHint: 'Copy an address and paste it into your program.',
    foot: 'DIME Geo, the map server of the Comune di Venezia.',
    info: 'What is here', sources: 'Sources', close: 'Close', map: 'Map',
    mapHelp: 'Map. Arrow keys to move, plus and minus to zoom, Enter to learn what is in the middle.',
    zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    noBase: 'None', legend: 'Legend', style: 'Style', opacity: 'Opacity', licence: 'Licence',
    farther: 'Visible from closer',
    searching: 'Looking…', nothing: 'There is nothing here in the layers that are on.', failed: 'The request failed: the server is busy or out of reach. Try again soon.',
    copy: 'Copy', copied: 'Copied', yes: 'yes', no: 'no', limited: 'limited',
    noLeaflet: 'The server lacks the Leaflet library: install the Debian package libjs-leaflet and restart.',
    noCatalog: 'The list of layers cannot be reached. Try again soon.',
    wms: 'WMS – images', wmts: 'WMTS – tiles', wfs: 'WFS – features', ogc: 'OGC API', xyz: 'XYZ – tiles',
    tools: 'Map tools', home: 'Back to Venice', locate: 'Use my position', share: 'Copy the link to this view',
    print: 'Print the map', notCopied: 'Not copied', linkCopied: 'Link copied',
    locating: 'Looking for your position…', located: 'Position found, accuracy', noPosition: 'The position is not available.',
    farAway: 'Your position is off the map.', loading: 'Loading the map…',
    brokenTiles: 'A part of the map did not come: the server is busy or out of reach.', retry: 'Try again',
    place: 'Coordinates of the point', sheet: 'Sheet', parcel: 'parcel', unnamed: 'Without a name', baseLegend: 'Legend of the map',
    noLegend: 'At this scale the map has no legend entries.',
    preparing: 'Preparing the print…', noPrint: 'The map for printing did not come: the server is busy or out of reach.',
    scale: 'Scale', center: 'Centre of the map', printedOn: 'Printed on',
    search: 'Search for an address, a place or a parcel', searchHint: 'Address, place or parcel', searchGo: 'Search',
    searchClear: 'Clear the search', suggestions: 'Suggestions', oneSuggestion: '1 suggestion', manySuggestions: 'suggestions',
    noPlace: 'No place found. Try street and number, or sestiere and number.',
    sure: 'certain', likely: 'likely', unsure: 'uncertain: to be checked', unlikely: 'unlikely', accuracy: 'accuracy',
    'kind-civico': 'house number', 'kind-approximate': 'nearest house number', 'kind-interpolated': 'position estimated between two numbers',
    'kind-strada': 'street', 'kind-incrocio': 'crossing', 'kind-tratto': 'stretch of a street', 'kind-poi': 'place', 'kind-ponte': 'bridge',
    'kind-canale': 'canal', 'kind-sestiere': 'sestiere', 'kind-località': 'locality', 'kind-quartiere': 'quarter',
    'kind-municipalità': 'municipality', 'kind-comune': 'comune', 'kind-foglio': 'cadastral sheet', 'kind-particella': 'cadastral parcel',
    'kind-coordinate': 'coordinates', 'kind-progressiva': 'kilometre post',
  },
};

/// The language chosen the last time; a browser may keep nothing.
function remembered() {
  try { return localStorage.getItem('language') ?? 'it'; } catch { return 'it'; }
}

function remember(code) {
  try { localStorage.setItem('language', code); } catch { /* then Italian again the next time */ }
}

export class Language {
  /// - more: words of a page of its own, before those that all pages share.
  constructor(code, more = {}) {
    this.more = more;
    const wish = code ?? remembered();
    this.code = Object.hasOwn(WORDS, wish) ? wish : 'it';
    this.onChange = () => {};
    for (const button of document.querySelectorAll('[data-language]')) {
      button.addEventListener('click', () => this.choose(button.dataset.language));
    }
    this.apply();
  }

  choose(code) {
    if (code === this.code) return;
    this.code = code;
    remember(code);
    this.onChange();
  }

  /// For numbers and dates.
  get locale() { return this.code === 'it' ? 'it-IT' : 'en-GB'; }

  /// A word or a sentence, with its `{values}`.
  word(key, values = {}) {
    const text = this.more[this.code]?.[key] ?? WORDS[this.code][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  }

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
      node.title = this.word(node.dataset.label);
    }
    for (const node of document.querySelectorAll('[data-region]')) {
      node.setAttribute('aria-label', this.word(node.dataset.region));
    }
    for (const node of document.querySelectorAll('[data-hint]')) node.placeholder = this.word(node.dataset.hint);
    document.getElementById('map').setAttribute('aria-label', this.word('mapHelp'));
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === this.code));
    }
  }
}
