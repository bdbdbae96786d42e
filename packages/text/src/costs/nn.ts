import type { WordsLike } from '../words.ts';
import type { costs as nb } from './nb.ts';

export const costs: WordsLike<typeof nb> = {
  rejected: {
    sheet: 'Avvist',
    file: 'Fil',
    row: 'Rad',
    column: 'Kolonne',
    value: 'Verdi',
    code: 'Kode',
    message: 'Kva som er gale',
    cure: 'Slik blir det retta',
  },
  elements: {
    telecom: 'Nett og telekom',
    basicOperations: 'Basisdrift',
    lineOfBusiness: 'Fagsystem',
    staff: 'IKT-bemanning',
  },
  costTypes: {
    ictServices: 'IKT-tenester',
    softwarePublishing: 'Utgjeving av programvare',
    wholesale: 'Engroshandel med IKT-varer',
    dataProcessing: 'Databehandling og drift',
    manufacture: 'Produksjon av IKT-varer',
    repair: 'Reparasjon av IKT-utstyr',
  },
  groups: {
    small: 'små kommunar',
    medium: 'mellomstore kommunar',
    large: 'store kommunar',
    all: 'alle kommunar',
  },
  origin: {
    own: 'eige tal',
    estimate: 'anslag',
  },
  leftOut: {
    'not-taking-part': 'Eigne tal for {{name}} i {{year}} er ikkje brukte, for kommunen er ikkje med her.',
    split: 'Eigne tal for {{name}} i {{year}} er ikkje brukte: kommunen er sidan delt, og tala kan ikkje fordelast utan å gjette.',
    'parts-missing': 'Eigne tal for {{name}} i {{year}} er ikkje brukte: kommunen er sidan slått saman med andre, og fila manglar dei same elementa for {{missing}}. Legg dei til, så blir summen brukt.',
  },
  notices: {
    'zero-restored': '«{{value}}» er lese som kommunenummer {{number}}: den første nullen mangla.',
    'account-proposed': 'Kontoen {{value}} er lesen som art {{art}}.',
    'formula-result-used': 'Cella har ein formel. Vi bruker svaret som er lagra i fila: {{value}}.',
    'hidden-row-read': 'Rada er gøymd i reknearket, men er teken med.',
    'merged-cell-filled': 'Cella er slått saman med ei anna. «{{value}}» er brukt for alle radene ho dekkjer.',
    'sheet-chosen': 'Vi las arket «{{sheet}}». Andre ark er ikkje lesne: {{others}}.',
    'amounts-scaled': 'Kolonnen heiter «{{heading}}», så beløpa er gonga med {{scale}}.',
    'date-read-as-year': 'Datoen {{value}} er lesen som året {{year}}.',
    'number-read-as': '«{{value}}» kan lesast på to måtar og er lese som {{read}}.',
    'amount-rounded': '«{{value}}» er runda av til heile øre: {{amount}}.',
    'rows-without-amount': '{{count}} rader utan beløp er hoppa over.',
    'columns-not-read': 'Desse kolonnane er ikkje brukte: {{columns}}.',
  },
};
