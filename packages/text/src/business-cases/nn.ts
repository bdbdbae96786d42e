import type { WordsLike } from '../words.ts';
import type { businessCases as nb, businessCasesExplain as nbExplain } from './nb.ts';

export const businessCases: WordsLike<typeof nb> = {
  transitionItems: {
    strategy: 'Strategiarbeid',
    network: 'Felles nett',
    dataCentre: 'Felles datasenter',
    doubleRunning: 'Dobbel drift',
    migration: 'Flytting av fagsystem',
    training: 'Opplæring',
    entry: 'Inngangspris',
    improvement: 'Betring åleine',
  },
};

export const businessCasesExplain: WordsLike<typeof nbExplain> = {
  formulas: {
    'business-cases/members': {
      name: 'Kommunar i samarbeidet',
      words: 'talet på kommunar',
    },
    'business-cases/strategy': {
      name: 'Strategiarbeid',
      words: 'felles del + kommunar × del per kommune',
    },
    'business-cases/network': {
      name: 'Felles nett',
      words: 'kommunar × kostnad per kommune',
    },
    'business-cases/data-centre': {
      name: 'Felles datasenter',
      words: 'grunnkostnad + innbyggjarar × kostnad per innbyggjar; ingenting når det finst',
    },
    'business-cases/double-running': {
      name: 'Dobbel drift',
      words: 'månader ÷ 12 × del som går dobbelt × (basisdrift i året − den delen av drifta i den største kommunen som ikkje må flyttast)',
    },
    'business-cases/migration': {
      name: 'Flytting av fagsystem',
      words: 'system × del som må flyttast × kostnad per system × kommunar vekta etter storleik, den største berre med delen som må flyttast',
    },
    'business-cases/training': {
      name: 'Opplæring',
      words: 'system × del som må flyttast × innbyggjarar, i den største berre delen som må flyttast × brukarar per innbyggjar × timar × kostnad per time',
    },
    'business-cases/everybody-moves': {
      name: 'Alle flyttar',
      words: 'ved tilslutning er det ingen av kommunane sine eigne system som blir felles, difor 1',
    },
    'business-cases/basic-operations-together': {
      name: 'Basisdrift i alle kommunane',
      words: 'summen over kommunane',
    },
    'business-cases/migration-scale': {
      name: 'Kommunar vekta etter storleik',
      words: 'summen over kommunane',
    },
    'business-cases/migration-scale-of': {
      name: 'Vekta til kommunen',
      words: '(innbyggjarar ÷ storleiken kostnaden gjeld for) opphøgd i eksponenten',
    },
    'business-cases/transition': {
      name: 'Omstillingskostnad',
      words: 'summen av postane',
    },
    'business-cases/no-transition': {
      name: 'Inga omstilling',
      words: 'éin kommune åleine har ingenting å byggje opp',
    },
    'business-cases/spending-share': {
      name: 'Del som blir betalt dette året',
      words: 'strategi i vedtaksåret; nett og datasenter jamt til dei er klare; resten jamt medan systema blir flytte',
    },
    'business-cases/element-saving-of-year': {
      name: 'Innsparing på elementet dette året',
      words: 'full innsparing × del på plass',
    },
    'business-cases/staff-saving-of-year': {
      name: 'Innsparing på IKT-bemanning dette året',
      words: 'for kvar kommune det minste av innsparinga på plass, naturleg avgang så langt, og det som er att over minste lokale bemanning',
    },
    'business-cases/item-of-year': {
      name: 'Posten dette året',
      words: 'heile posten × del som blir betalt dette året',
    },
    'business-cases/saving-of-year': {
      name: 'Innsparing dette året',
      words: 'summen av elementa',
    },
    'business-cases/operating-of-year': {
      name: 'Omstilling over drift dette året',
      words: 'summen av postane',
    },
    'business-cases/investment-of-year': {
      name: 'Omstilling som investering dette året',
      words: 'summen av postane',
    },
    'business-cases/net-of-year': {
      name: 'Netto dette året',
      words: 'innsparing − omstilling over drift − investering',
    },
    'business-cases/present-value': {
      name: 'Noverdi',
      words: 'summen av netto for kvart år ÷ (1 + kalkulasjonsrente) opphøgd i talet på år',
    },
    'business-cases/as-today': {
      name: 'Halde fram som i dag',
      words: 'det alle alternativa blir målte mot, og difor 0',
    },
    'business-cases/inhabitants-already-there': {
      name: 'Innbyggjarar i samarbeidet som finst',
      words: 'summen over medlemskommunane',
    },
    'business-cases/join-strategy': {
      name: 'Strategiarbeid ved tilslutning',
      words: 'del som trengst × strategiarbeid',
    },
    'business-cases/entry': {
      name: 'Inngangspris',
      words: 'innbyggjarar × pris per innbyggjar',
    },
    'business-cases/no-gate': {
      name: 'Treng ingenting felles',
      words: 'alltid 1',
    },
    'business-cases/alone-saving': {
      name: 'Innsparing på eiga hand',
      words: 'del som kan hentast åleine × innsparing etter reglane i rapporten, aldri under 0',
    },
    'business-cases/improvement': {
      name: 'Betring i alle kommunane',
      words: 'summen over kommunane',
    },
    'business-cases/improvement-of': {
      name: 'Betring i kommunen',
      words: 'del per kommune + innbyggjarar × del per innbyggjar',
    },
  },
  inputs: {
    members: 'Kommunar i samarbeidet',
    networkGate: 'Felles nett blir bygd',
    dataCentreGate: 'Felles datasenter blir bygd',
    systemsGate: 'Fagsystem blir felles',
    strategyFixed: 'Strategiarbeid, felles',
    strategyPerMunicipality: 'Strategiarbeid per kommune',
    networkPerMunicipality: 'Felles nett per kommune',
    dataCentreExists: 'Datasenter finst',
    dataCentreFixed: 'Datasenter, grunnkostnad',
    dataCentrePerInhabitant: 'Datasenter per innbyggjar',
    doubleRunningMonths: 'Månader med dobbel drift',
    doubleRunningShare: 'Del som går dobbelt',
    basicOperationsCost: 'Basisdrift i året',
    hostBasicOperations: 'Basisdrift i den største kommunen',
    hostMigrationScale: 'Vekta til den største kommunen',
    hostPopulation: 'Innbyggjarar i den største kommunen',
    hostShareMoved: 'Del av den største som må flyttast',
    alreadyOnSystem: 'Del som alt har systemet',
    migrationPerSystem: 'Flytting per fagsystem',
    migrationScale: 'Kommunar vekta etter storleik',
    referencePopulation: 'Storleiken kostnaden gjeld for',
    sizeExponent: 'Korleis kostnaden veks med storleiken',
    usersPerInhabitant: 'Brukarar per innbyggjar og system',
    trainingHoursPerUser: 'Timar opplæring per brukar',
    trainingHourlyCost: 'Kostnad per time',
    fullSaving: 'Full innsparing i året',
    inPlace: 'Del på plass',
    staffTurnover: 'Naturleg avgang',
    minimumLocalFte: 'Minste lokale bemanning',
    item: 'Heile posten',
    spendingShare: 'Del som blir betalt dette året',
    savingOfYear: 'Innsparing',
    operatingOfYear: 'Omstilling over drift',
    investmentOfYear: 'Omstilling som investering',
    discountRate: 'Kalkulasjonsrente',
    strategy: 'Strategiarbeid',
    network: 'Felles nett',
    dataCentre: 'Felles datasenter',
    doubleRunning: 'Dobbel drift',
    migration: 'Flytting av fagsystem',
    training: 'Opplæring',
    entry: 'Inngangspris',
    improvement: 'Betring åleine',
    joinReady: 'Tilslutning i drift',
    aloneReady: 'Betring åleine på plass',
    joinStrategyShare: 'Del av strategiarbeidet',
    entryPerInhabitant: 'Inngangspris per innbyggjar',
    aloneShare: 'Del som kan hentast åleine',
    ruleSaving: 'Innsparing etter reglane i rapporten',
    aloneCostPerMunicipality: 'Betring per kommune',
    aloneCostPerInhabitant: 'Betring per innbyggjar',
  },
};
