import type { WordsLike } from '../words.ts';
import type { synergies as nb, synergiesExplain as nbExplain } from './nb.ts';

export const synergies: WordsLike<typeof nb> = {};

export const synergiesExplain: WordsLike<typeof nbExplain> = {
  formulas: {
    'synergies/mean-size': {
      name: 'Gjennomsnittleg storleik i gruppa',
      words: 'innbyggjarar i gruppa ÷ kommunar i gruppa',
    },
    'synergies/group-unit-cost': {
      name: 'Kostnad per innbyggjar ved storleiken til gruppa',
      words: 'gjennomsnittet i gruppa × faktor for uvisse',
    },
    'synergies/group-staff-cost': {
      name: 'Bemanningskostnad per innbyggjar ved storleiken til gruppa',
      words: 'kostnad per årsverk ÷ innbyggjarar per årsverk × faktor for uvisse',
    },
    'synergies/unit-cost': {
      name: 'Kostnad per innbyggjar etter storleik',
      words: 'lesen av på ei jamn kurve gjennom gjennomsnitta til dei tre gruppene',
    },
    'synergies/gate': {
      name: 'Det som må vere felles, er det',
      words: '1 når alt elementet treng blir felles, elles 0',
    },
    'synergies/systems-reach': {
      name: 'Kor langt dei felles fagsystema rekk',
      words: 'det som må vere felles × fagsystem som blir felles ÷ fagsystem som ber kostnaden, høgst 1',
    },
    'synergies/inhabitants-together': {
      name: 'Innbyggjarar saman',
      words: 'summen over kommunane',
    },
    'synergies/inhabitants-joined': {
      name: 'Innbyggjarar etter tilslutning',
      words: 'dei som kjem til + dei som alt er med',
    },
    'synergies/saving': {
      name: 'Innsparing i alt',
      words: 'summen av dei fire elementa',
    },
    'synergies/saving-of-element': {
      name: 'Innsparing på elementet',
      words: 'summen over kommunane',
    },
    'synergies/curve-saving': {
      name: 'Innsparing etter storleik',
      words: 'kostnad × delen som kan takast ut × (1 − kostnad per innbyggjar saman ÷ åleine)',
    },
    'synergies/alone': {
      name: 'Åleine',
      words: 'éin kommune åleine sparer ingenting på å samarbeide',
    },
    'synergies/no-rule': {
      name: 'Ingen regel',
      words: 'rapporten ventar inga innsparing her',
    },
    'synergies/rule-gap': {
      name: 'Innsparing ved å lukke avstanden',
      words: 'del som blir lukka × (kostnad per innbyggjar − kostnaden han blir dregen mot) × innbyggjarar',
    },
    'synergies/rule-target': {
      name: 'Innsparing ned til nivået i regelen',
      words: '(kostnad per innbyggjar − kostnad med samarbeid) × innbyggjarar',
    },
    'synergies/rule-staff': {
      name: 'Innsparing på IKT-bemanning',
      words: 'del av årsverka × kostnad til bemanning',
    },
    'synergies/staff-share': {
      name: 'Del av årsverka som blir spart',
      words: '1 − årsverk per kommune med samarbeid ÷ (årsverka i gruppa ÷ kommunar i gruppa)',
    },
    'synergies/share-closed': {
      name: 'Del av avstanden som regelen lukkar',
      words: '(gjennomsnitt − kostnad med samarbeid) ÷ (gjennomsnitt − gjennomsnittet i neste gruppe)',
    },
    'synergies/cost-per-inhabitant': {
      name: 'Kostnad per innbyggjar',
      words: 'kostnad ÷ innbyggjarar',
    },
    'synergies/share-in-place': {
      name: 'Del på plass dette året',
      words: 'den delen av året som kjem etter at nettet, datasenteret eller organisasjonen er klar',
    },
    'synergies/systems-in-place': {
      name: 'Del av systema på plass dette året',
      words: 'gjennomsnittet over året, når systema blir flytte jamt etter at organisasjonen er klar',
    },
  },
  inputs: {
    groupInhabitants: 'Innbyggjarar i gruppa',
    groupMunicipalities: 'Kommunar i gruppa',
    groupFte: 'IKT-årsverk i gruppa',
    curveLevel: 'Faktor for uvisse',
    sizeSmall: 'Storleik, små kommunar',
    sizeMedium: 'Storleik, mellomstore kommunar',
    sizeLarge: 'Storleik, store kommunar',
    costSmall: 'Kostnad per innbyggjar, små kommunar',
    costMedium: 'Kostnad per innbyggjar, mellomstore kommunar',
    costLarge: 'Kostnad per innbyggjar, store kommunar',
    slopeBelow: 'Endring under dei kjende storleikane',
    slopeAbove: 'Endring over dei kjende storleikane',
    commonNetwork: 'Felles nett',
    commonDataCentre: 'Felles datasenter',
    commonSystems: 'Felles fagsystem',
    joining: 'Innbyggjarar som kjem til',
    already: 'Innbyggjarar som alt er med',
    gate: 'Det som må vere felles',
    realisedShare: 'Del som kan takast ut',
    cost: 'Kostnad i dag',
    unitCostTogether: 'Kostnad per innbyggjar saman',
    unitCostAlone: 'Kostnad per innbyggjar åleine',
    staffShare: 'Del av årsverka',
    newMeanFte: 'Årsverk per kommune med samarbeid',
    unitCostTowards: 'Kostnaden han blir dregen mot',
    shareClosed: 'Del av avstanden som blir lukka',
    target: 'Kostnad per innbyggjar med samarbeid',
    groupMean: 'Gjennomsnittet i gruppa',
    nextGroupMean: 'Gjennomsnittet i neste gruppe',
    networkReady: 'Felles nett klart',
    dataCentreReady: 'Felles datasenter klart',
    organisationReady: 'Felles IKT-organisasjon i drift',
    systemsInCommon: 'Fagsystem som blir felles',
    systemsCarryingCost: 'Fagsystem som ber kostnaden',
    systemsPerYear: 'Fagsystem som blir flytte per år',
  },
};
