import type { WordsLike } from '../words.ts';
import type { synergies as nb, synergiesExplain as nbExplain } from './nb.ts';

export const synergies: WordsLike<typeof nb> = {};

export const synergiesExplain: WordsLike<typeof nbExplain> = {
  formulas: {
    'synergies/mean-size': {
      name: 'Mean size of the group',
      words: 'inhabitants of the group ÷ municipalities in it',
    },
    'synergies/group-unit-cost': {
      name: 'Cost per inhabitant at the group’s size',
      words: 'the group’s mean × factor for its uncertainty',
    },
    'synergies/group-staff-cost': {
      name: 'Staff cost per inhabitant at the group’s size',
      words: 'cost per FTE ÷ inhabitants per FTE × factor for its uncertainty',
    },
    'synergies/unit-cost': {
      name: 'Cost per inhabitant by size',
      words: 'read off a smooth curve through the three groups’ means',
    },
    'synergies/gate': {
      name: 'What must be common, is',
      words: '1 when all that the element needs is to be common, else 0',
    },
    'synergies/systems-reach': {
      name: 'How far the common systems reach',
      words: 'what must be common × systems that become common ÷ systems that carry the cost, at most 1',
    },
    'synergies/inhabitants-together': {
      name: 'Inhabitants together',
      words: 'the sum over the municipalities',
    },
    'synergies/inhabitants-joined': {
      name: 'Inhabitants after joining',
      words: 'those who join + those already there',
    },
    'synergies/saving': {
      name: 'Saving in all',
      words: 'the sum of the four elements',
    },
    'synergies/saving-of-element': {
      name: 'Saving on the element',
      words: 'the sum over the municipalities',
    },
    'synergies/curve-saving': {
      name: 'Saving by size',
      words: 'cost × share that can be realised × (1 − cost per inhabitant together ÷ alone)',
    },
    'synergies/alone': {
      name: 'Alone',
      words: 'one municipality alone saves nothing by cooperating',
    },
    'synergies/no-rule': {
      name: 'No rule',
      words: 'the report expects no saving here',
    },
    'synergies/rule-gap': {
      name: 'Saving by closing the gap',
      words: 'share closed × (cost per inhabitant − the cost it is drawn towards) × inhabitants',
    },
    'synergies/rule-target': {
      name: 'Saving down to the rule’s level',
      words: '(cost per inhabitant − cost in cooperation) × inhabitants',
    },
    'synergies/rule-staff': {
      name: 'Saving on ICT staff',
      words: 'share of the FTE × staff cost',
    },
    'synergies/staff-share': {
      name: 'Share of the FTE that is saved',
      words: '1 − FTE per municipality in cooperation ÷ (the group’s FTE ÷ its municipalities)',
    },
    'synergies/share-closed': {
      name: 'Share of the gap that the rule closes',
      words: '(mean − cost in cooperation) ÷ (mean − the next group’s mean)',
    },
    'synergies/cost-per-inhabitant': {
      name: 'Cost per inhabitant',
      words: 'cost ÷ inhabitants',
    },
    'synergies/share-in-place': {
      name: 'Share in place this year',
      words: 'the part of the year after the network, data centre or organisation is ready',
    },
    'synergies/systems-in-place': {
      name: 'Share of the systems in place this year',
      words: 'the mean over the year, systems being moved evenly once the organisation is ready',
    },
  },
  inputs: {
    groupInhabitants: 'Inhabitants of the group',
    groupMunicipalities: 'Municipalities in the group',
    groupFte: 'ICT FTE of the group',
    curveLevel: 'Factor for uncertainty',
    sizeSmall: 'Size, small municipalities',
    sizeMedium: 'Size, medium municipalities',
    sizeLarge: 'Size, large municipalities',
    costSmall: 'Cost per inhabitant, small municipalities',
    costMedium: 'Cost per inhabitant, medium municipalities',
    costLarge: 'Cost per inhabitant, large municipalities',
    slopeBelow: 'Change below the known sizes',
    slopeAbove: 'Change above the known sizes',
    commonNetwork: 'Common network',
    commonDataCentre: 'Common data centre',
    commonSystems: 'Common systems',
    joining: 'Inhabitants who join',
    already: 'Inhabitants already there',
    gate: 'What must be common',
    realisedShare: 'Share that can be realised',
    cost: 'Cost today',
    unitCostTogether: 'Cost per inhabitant together',
    unitCostAlone: 'Cost per inhabitant alone',
    staffShare: 'Share of the FTE',
    newMeanFte: 'FTE per municipality in cooperation',
    unitCostTowards: 'The cost it is drawn towards',
    shareClosed: 'Share of the gap that is closed',
    target: 'Cost per inhabitant in cooperation',
    groupMean: 'The group’s mean',
    nextGroupMean: 'The next group’s mean',
    networkReady: 'Common network ready',
    dataCentreReady: 'Common data centre ready',
    organisationReady: 'Common ICT organisation running',
    systemsInCommon: 'Systems that become common',
    systemsCarryingCost: 'Systems that carry the cost',
    systemsPerYear: 'Systems moved per year',
  },
};
