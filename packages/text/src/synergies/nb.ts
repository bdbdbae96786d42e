/** This room has no words but those of its formulas. */
export const synergies = {} as const;

/** Formulas and inputs, for the panel of a figure (../explain). */
export const synergiesExplain = {
  formulas: {
    'synergies/mean-size': {
      name: 'Gjennomsnittlig størrelse i gruppa',
      words: 'innbyggere i gruppa ÷ kommuner i gruppa',
    },
    'synergies/group-unit-cost': {
      name: 'Kostnad per innbygger ved gruppas størrelse',
      words: 'gruppas gjennomsnitt × usikkerhetsfaktor',
    },
    'synergies/group-staff-cost': {
      name: 'Bemanningskostnad per innbygger ved gruppas størrelse',
      words: 'kostnad per årsverk ÷ innbyggere per årsverk × usikkerhetsfaktor',
    },
    'synergies/unit-cost': {
      name: 'Kostnad per innbygger etter størrelse',
      words: 'lest av på en jevn kurve gjennom de tre gruppenes gjennomsnitt',
    },
    'synergies/gate': {
      name: 'Det som må være felles, er det',
      words: '1 når alt elementet trenger blir felles, ellers 0',
    },
    'synergies/systems-reach': {
      name: 'Hvor langt de felles fagsystemene rekker',
      words: 'det som må være felles × fagsystemer som blir felles ÷ fagsystemer som bærer kostnaden, høyst 1',
    },
    'synergies/inhabitants-together': {
      name: 'Innbyggere sammen',
      words: 'summen over kommunene',
    },
    'synergies/inhabitants-joined': {
      name: 'Innbyggere etter tilslutning',
      words: 'de som kommer til + de som alt er med',
    },
    'synergies/saving': {
      name: 'Innsparing i alt',
      words: 'summen av de fire elementene',
    },
    'synergies/saving-of-element': {
      name: 'Innsparing på elementet',
      words: 'summen over kommunene',
    },
    'synergies/curve-saving': {
      name: 'Innsparing etter størrelse',
      words: 'kostnad × andelen som kan tas ut × (1 − kostnad per innbygger sammen ÷ alene)',
    },
    'synergies/alone': {
      name: 'Alene',
      words: 'én kommune alene sparer ingenting på å samarbeide',
    },
    'synergies/no-rule': {
      name: 'Ingen regel',
      words: 'rapporten venter ingen innsparing her',
    },
    'synergies/rule-gap': {
      name: 'Innsparing ved å lukke avstanden',
      words: 'andel som lukkes × (kostnad per innbygger − kostnaden den trekkes mot) × innbyggere',
    },
    'synergies/rule-target': {
      name: 'Innsparing ned til regelens nivå',
      words: '(kostnad per innbygger − kostnad med samarbeid) × innbyggere',
    },
    'synergies/rule-staff': {
      name: 'Innsparing på IKT-bemanning',
      words: 'andel av årsverkene × kostnad til bemanning',
    },
    'synergies/staff-share': {
      name: 'Andel av årsverkene som spares',
      words: '1 − årsverk per kommune med samarbeid ÷ (gruppas årsverk ÷ kommuner i gruppa)',
    },
    'synergies/share-closed': {
      name: 'Andel av avstanden som regelen lukker',
      words: '(gjennomsnitt − kostnad med samarbeid) ÷ (gjennomsnitt − neste gruppes gjennomsnitt)',
    },
    'synergies/cost-per-inhabitant': {
      name: 'Kostnad per innbygger',
      words: 'kostnad ÷ innbyggere',
    },
    'synergies/share-in-place': {
      name: 'Andel på plass dette året',
      words: 'delen av året etter at nettet, datasenteret eller organisasjonen er klar',
    },
    'synergies/systems-in-place': {
      name: 'Andel av systemene på plass dette året',
      words: 'gjennomsnittet over året, når systemene flyttes jevnt etter at organisasjonen er klar',
    },
  },
  inputs: {
    groupInhabitants: 'Innbyggere i gruppa',
    groupMunicipalities: 'Kommuner i gruppa',
    groupFte: 'IKT-årsverk i gruppa',
    curveLevel: 'Usikkerhetsfaktor',
    sizeSmall: 'Størrelse, små kommuner',
    sizeMedium: 'Størrelse, mellomstore kommuner',
    sizeLarge: 'Størrelse, store kommuner',
    costSmall: 'Kostnad per innbygger, små kommuner',
    costMedium: 'Kostnad per innbygger, mellomstore kommuner',
    costLarge: 'Kostnad per innbygger, store kommuner',
    slopeBelow: 'Endring under de kjente størrelsene',
    slopeAbove: 'Endring over de kjente størrelsene',
    commonNetwork: 'Felles nett',
    commonDataCentre: 'Felles datasenter',
    commonSystems: 'Felles fagsystemer',
    joining: 'Innbyggere som kommer til',
    already: 'Innbyggere som alt er med',
    gate: 'Det som må være felles',
    realisedShare: 'Andel som kan tas ut',
    cost: 'Kostnad i dag',
    unitCostTogether: 'Kostnad per innbygger sammen',
    unitCostAlone: 'Kostnad per innbygger alene',
    staffShare: 'Andel av årsverkene',
    newMeanFte: 'Årsverk per kommune med samarbeid',
    unitCostTowards: 'Kostnaden den trekkes mot',
    shareClosed: 'Andel av avstanden som lukkes',
    target: 'Kostnad per innbygger med samarbeid',
    groupMean: 'Gruppas gjennomsnitt',
    nextGroupMean: 'Neste gruppes gjennomsnitt',
    networkReady: 'Felles nett klart',
    dataCentreReady: 'Felles datasenter klart',
    organisationReady: 'Felles IKT-organisasjon i drift',
    systemsInCommon: 'Fagsystemer som blir felles',
    systemsCarryingCost: 'Fagsystemer som bærer kostnaden',
    systemsPerYear: 'Fagsystemer som flyttes per år',
  },
} as const;
