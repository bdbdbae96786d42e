export const businessCases = {
  transitionItems: {
    strategy: 'Strategiarbeid',
    network: 'Felles nett',
    dataCentre: 'Felles datasenter',
    doubleRunning: 'Dobbel drift',
    migration: 'Flytting av fagsystemer',
    training: 'Opplæring',
    entry: 'Inngangspris',
    improvement: 'Forbedring alene',
  },
} as const;

/** Formulas and inputs, for the panel of a figure (../explain). */
export const businessCasesExplain = {
  formulas: {
    'business-cases/members': {
      name: 'Kommuner i samarbeidet',
      words: 'antall',
    },
    'business-cases/strategy': {
      name: 'Strategiarbeid',
      words: 'felles del + kommuner × del per kommune',
    },
    'business-cases/network': {
      name: 'Felles nett',
      words: 'kommuner × kostnad per kommune',
    },
    'business-cases/data-centre': {
      name: 'Felles datasenter',
      words: 'grunnkostnad + innbyggere × kostnad per innbygger; ingenting når det finnes',
    },
    'business-cases/double-running': {
      name: 'Dobbel drift',
      words: 'måneder ÷ 12 × andel som går dobbelt × (basisdrift i året − den delen av den største kommunens som ikke må flyttes)',
    },
    'business-cases/migration': {
      name: 'Flytting av fagsystemer',
      words: 'systemer × andel som må flyttes × kostnad per system × kommuner vektet etter størrelse, den største bare med andelen som må flyttes',
    },
    'business-cases/training': {
      name: 'Opplæring',
      words: 'systemer × andel som må flyttes × innbyggere, i den største bare andelen som må flyttes × brukere per innbygger × timer × kostnad per time',
    },
    'business-cases/everybody-moves': {
      name: 'Alle flytter',
      words: 'ved tilslutning er det ingen av kommunenes egne systemer som blir felles, derfor 1',
    },
    'business-cases/basic-operations-together': {
      name: 'Basisdrift i alle kommunene',
      words: 'summen over kommunene',
    },
    'business-cases/migration-scale': {
      name: 'Kommuner vektet etter størrelse',
      words: 'summen over kommunene',
    },
    'business-cases/migration-scale-of': {
      name: 'Kommunens vekt',
      words: '(innbyggere ÷ størrelsen kostnaden gjelder for) opphøyd i eksponenten',
    },
    'business-cases/transition': {
      name: 'Omstillingskostnad',
      words: 'summen av postene',
    },
    'business-cases/no-transition': {
      name: 'Ingen omstilling',
      words: 'én kommune alene har ingenting å bygge opp',
    },
    'business-cases/spending-share': {
      name: 'Andel som betales dette året',
      words: 'strategi i vedtaksåret; nett og datasenter jevnt til de er klare; resten jevnt mens systemene flyttes',
    },
    'business-cases/element-saving-of-year': {
      name: 'Innsparing på elementet dette året',
      words: 'full innsparing × andel på plass',
    },
    'business-cases/staff-saving-of-year': {
      name: 'Innsparing på IKT-bemanning dette året',
      words: 'for hver kommune det minste av innsparingen på plass, naturlig avgang så langt, og det som er igjen over minste lokale bemanning',
    },
    'business-cases/item-of-year': {
      name: 'Posten dette året',
      words: 'hele posten × andel som betales dette året',
    },
    'business-cases/saving-of-year': {
      name: 'Innsparing dette året',
      words: 'summen av elementene',
    },
    'business-cases/operating-of-year': {
      name: 'Omstilling over drift dette året',
      words: 'summen av postene',
    },
    'business-cases/investment-of-year': {
      name: 'Omstilling som investering dette året',
      words: 'summen av postene',
    },
    'business-cases/net-of-year': {
      name: 'Netto dette året',
      words: 'innsparing − omstilling over drift − investering',
    },
    'business-cases/present-value': {
      name: 'Nåverdi',
      words: 'summen av hvert års netto ÷ (1 + kalkulasjonsrente) opphøyd i antall år',
    },
    'business-cases/as-today': {
      name: 'Fortsette som i dag',
      words: 'det alle alternativene måles mot, og derfor 0',
    },
    'business-cases/inhabitants-already-there': {
      name: 'Innbyggere i samarbeidet som finnes',
      words: 'summen over medlemskommunene',
    },
    'business-cases/join-strategy': {
      name: 'Strategiarbeid ved tilslutning',
      words: 'andel som trengs × strategiarbeid',
    },
    'business-cases/entry': {
      name: 'Inngangspris',
      words: 'innbyggere × pris per innbygger',
    },
    'business-cases/no-gate': {
      name: 'Trenger ingenting felles',
      words: 'alltid 1',
    },
    'business-cases/alone-saving': {
      name: 'Innsparing på egen hånd',
      words: 'andel som kan hentes alene × innsparing etter rapportens regler, aldri under 0',
    },
    'business-cases/improvement': {
      name: 'Forbedring i alle kommunene',
      words: 'summen over kommunene',
    },
    'business-cases/improvement-of': {
      name: 'Forbedring i kommunen',
      words: 'del per kommune + innbyggere × del per innbygger',
    },
  },
  inputs: {
    members: 'Kommuner i samarbeidet',
    networkGate: 'Felles nett bygges',
    dataCentreGate: 'Felles datasenter bygges',
    systemsGate: 'Fagsystemer blir felles',
    strategyFixed: 'Strategiarbeid, felles',
    strategyPerMunicipality: 'Strategiarbeid per kommune',
    networkPerMunicipality: 'Felles nett per kommune',
    dataCentreExists: 'Datasenter finnes',
    dataCentreFixed: 'Datasenter, grunnkostnad',
    dataCentrePerInhabitant: 'Datasenter per innbygger',
    doubleRunningMonths: 'Måneder med dobbel drift',
    doubleRunningShare: 'Andel som går dobbelt',
    basicOperationsCost: 'Basisdrift i året',
    hostBasicOperations: 'Basisdrift i den største kommunen',
    hostMigrationScale: 'Vekten til den største kommunen',
    hostPopulation: 'Innbyggere i den største kommunen',
    hostShareMoved: 'Andel av den største som må flyttes',
    alreadyOnSystem: 'Andel som alt har systemet',
    migrationPerSystem: 'Flytting per fagsystem',
    migrationScale: 'Kommuner vektet etter størrelse',
    referencePopulation: 'Størrelsen kostnaden gjelder for',
    sizeExponent: 'Hvordan kostnaden vokser med størrelsen',
    usersPerInhabitant: 'Brukere per innbygger og system',
    trainingHoursPerUser: 'Timer opplæring per bruker',
    trainingHourlyCost: 'Kostnad per time',
    fullSaving: 'Full innsparing i året',
    inPlace: 'Andel på plass',
    staffTurnover: 'Naturlig avgang',
    minimumLocalFte: 'Minste lokale bemanning',
    item: 'Hele posten',
    spendingShare: 'Andel som betales dette året',
    savingOfYear: 'Innsparing',
    operatingOfYear: 'Omstilling over drift',
    investmentOfYear: 'Omstilling som investering',
    discountRate: 'Kalkulasjonsrente',
    strategy: 'Strategiarbeid',
    network: 'Felles nett',
    dataCentre: 'Felles datasenter',
    doubleRunning: 'Dobbel drift',
    migration: 'Flytting av fagsystemer',
    training: 'Opplæring',
    entry: 'Inngangspris',
    improvement: 'Forbedring alene',
    joinReady: 'Tilslutning i drift',
    aloneReady: 'Forbedring alene på plass',
    joinStrategyShare: 'Andel av strategiarbeidet',
    entryPerInhabitant: 'Inngangspris per innbygger',
    aloneShare: 'Andel som kan hentes alene',
    ruleSaving: 'Innsparing etter rapportens regler',
    aloneCostPerMunicipality: 'Forbedring per kommune',
    aloneCostPerInhabitant: 'Forbedring per innbygger',
  },
} as const;
