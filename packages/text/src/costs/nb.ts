export const costs = {
  elements: {
    telecom: 'Nett og telekom',
    basicOperations: 'Basisdrift',
    lineOfBusiness: 'Fagsystemer',
    staff: 'IKT-bemanning',
  },
  costTypes: {
    ictServices: 'IKT-tjenester',
    softwarePublishing: 'Utgivelse av programvare',
    wholesale: 'Engroshandel med IKT-varer',
    dataProcessing: 'Databehandling og drift',
    manufacture: 'Produksjon av IKT-varer',
    repair: 'Reparasjon av IKT-utstyr',
  },
  groups: {
    small: 'små kommuner',
    medium: 'mellomstore kommuner',
    large: 'store kommuner',
    all: 'alle kommuner',
  },
  origin: {
    own: 'eget tall',
    estimate: 'anslag',
  },
  /** What was understood in a cost table although it was not written quite so; by notice code. */
  leftOut: {
    'not-taking-part': 'Egne tall for {{name}} i {{year}} er ikke brukt, for kommunen er ikke med her.',
    split: 'Egne tall for {{name}} i {{year}} er ikke brukt: kommunen er siden delt, og tallene kan ikke fordeles uten å gjette.',
    'parts-missing': 'Egne tall for {{name}} i {{year}} er ikke brukt: kommunen er siden slått sammen med andre, og fila mangler de samme elementene for {{missing}}. Legg dem til, så blir summen brukt.',
  },
  notices: {
    'zero-restored': '«{{value}}» er lest som kommunenummer {{number}}: den første nullen manglet.',
    'account-proposed': 'Kontoen {{value}} er lest som art {{art}}.',
    'formula-result-used': 'Cella har en formel. Vi bruker svaret som er lagret i fila: {{value}}.',
    'hidden-row-read': 'Raden er skjult i regnearket, men er tatt med.',
    'merged-cell-filled': 'Cella er slått sammen med en annen. «{{value}}» er brukt for alle radene den dekker.',
    'sheet-chosen': 'Vi leste arket «{{sheet}}». Andre ark er ikke lest: {{others}}.',
    'amounts-scaled': 'Kolonnen heter «{{heading}}», så beløpene er ganget med {{scale}}.',
    'date-read-as-year': 'Datoen {{value}} er lest som året {{year}}.',
    'number-read-as': '«{{value}}» kan leses på to måter og er lest som {{read}}.',
    'amount-rounded': '«{{value}}» er rundet av til hele øre: {{amount}}.',
    'rows-without-amount': '{{count}} rader uten beløp er hoppet over.',
    'columns-not-read': 'Disse kolonnene er ikke brukt: {{columns}}.',
  },
} as const;
