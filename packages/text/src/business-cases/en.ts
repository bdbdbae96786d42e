import type { WordsLike } from '../words.ts';
import type { businessCases as nb, businessCasesExplain as nbExplain } from './nb.ts';

export const businessCases: WordsLike<typeof nb> = {
  transitionItems: {
    strategy: 'Strategy work',
    network: 'Common network',
    dataCentre: 'Common data centre',
    doubleRunning: 'Double running',
    migration: 'Migration of systems',
    training: 'Training',
    entry: 'Entry price',
    improvement: 'Improving alone',
  },
};

export const businessCasesExplain: WordsLike<typeof nbExplain> = {
  formulas: {
    'business-cases/members': {
      name: 'Municipalities in the cooperation',
      words: 'their number',
    },
    'business-cases/strategy': {
      name: 'Strategy work',
      words: 'common part + municipalities × part per municipality',
    },
    'business-cases/network': {
      name: 'Common network',
      words: 'municipalities × cost per municipality',
    },
    'business-cases/data-centre': {
      name: 'Common data centre',
      words: 'fixed part + inhabitants × cost per inhabitant; nothing when one exists',
    },
    'business-cases/double-running': {
      name: 'Double running',
      words: 'months ÷ 12 × share that runs double × (basic operations a year − the part of the largest municipality’s that need not move)',
    },
    'business-cases/migration': {
      name: 'Migration of systems',
      words: 'systems × share that must move × cost per system × municipalities weighted by size, the largest only with the share that must move',
    },
    'business-cases/training': {
      name: 'Training',
      words: 'systems × share that must move × inhabitants, of the largest only the share that must move × users per inhabitant × hours × cost per hour',
    },
    'business-cases/everybody-moves': {
      name: 'Everybody moves',
      words: 'when joining, none of the municipalities’ own systems are those that become common, hence 1',
    },
    'business-cases/basic-operations-together': {
      name: 'Basic operations of all municipalities',
      words: 'the sum over the municipalities',
    },
    'business-cases/migration-scale': {
      name: 'Municipalities weighted by size',
      words: 'the sum over the municipalities',
    },
    'business-cases/migration-scale-of': {
      name: 'The municipality’s weight',
      words: '(inhabitants ÷ the size that the cost is for) to the power of the exponent',
    },
    'business-cases/transition': {
      name: 'Transition cost',
      words: 'the sum of the items',
    },
    'business-cases/no-transition': {
      name: 'No transition',
      words: 'one municipality alone has nothing to build',
    },
    'business-cases/spending-share': {
      name: 'Share paid this year',
      words: 'strategy in the year of the decision; network and data centre evenly until ready; the rest evenly while systems are moved',
    },
    'business-cases/element-saving-of-year': {
      name: 'Saving on the element this year',
      words: 'full saving × share in place',
    },
    'business-cases/staff-saving-of-year': {
      name: 'Saving on ICT staff this year',
      words: 'for each municipality the least of the saving in place, turnover so far, and what is left above the least local staffing',
    },
    'business-cases/item-of-year': {
      name: 'The item this year',
      words: 'the whole item × share paid this year',
    },
    'business-cases/saving-of-year': {
      name: 'Saving this year',
      words: 'the sum of the elements',
    },
    'business-cases/operating-of-year': {
      name: 'Transition, operating, this year',
      words: 'the sum of the items',
    },
    'business-cases/investment-of-year': {
      name: 'Transition, investment, this year',
      words: 'the sum of the items',
    },
    'business-cases/net-of-year': {
      name: 'Net this year',
      words: 'saving − transition, operating − investment',
    },
    'business-cases/present-value': {
      name: 'Present value',
      words: 'the sum of each year’s net ÷ (1 + discount rate) to the power of the years',
    },
    'business-cases/as-today': {
      name: 'Going on as today',
      words: 'what all alternatives are measured against, and so 0',
    },
    'business-cases/inhabitants-already-there': {
      name: 'Inhabitants of the existing cooperation',
      words: 'the sum over its members',
    },
    'business-cases/join-strategy': {
      name: 'Strategy work when joining',
      words: 'share needed × strategy work',
    },
    'business-cases/entry': {
      name: 'Entry price',
      words: 'inhabitants × price per inhabitant',
    },
    'business-cases/no-gate': {
      name: 'Needs nothing in common',
      words: 'always 1',
    },
    'business-cases/alone-saving': {
      name: 'Saving on its own',
      words: 'share that can be had alone × saving by the report’s rules, never below 0',
    },
    'business-cases/improvement': {
      name: 'Improvement in all municipalities',
      words: 'the sum over the municipalities',
    },
    'business-cases/improvement-of': {
      name: 'Improvement in the municipality',
      words: 'part per municipality + inhabitants × part per inhabitant',
    },
  },
  inputs: {
    members: 'Municipalities in the cooperation',
    networkGate: 'A common network is built',
    dataCentreGate: 'A common data centre is built',
    systemsGate: 'Systems become common',
    strategyFixed: 'Strategy work, common',
    strategyPerMunicipality: 'Strategy work per municipality',
    networkPerMunicipality: 'Common network per municipality',
    dataCentreExists: 'Data centre exists',
    dataCentreFixed: 'Data centre, fixed part',
    dataCentrePerInhabitant: 'Data centre per inhabitant',
    doubleRunningMonths: 'Months of double running',
    doubleRunningShare: 'Share that runs double',
    basicOperationsCost: 'Basic operations a year',
    hostBasicOperations: 'Basic operations of the largest municipality',
    hostMigrationScale: 'Weight of the largest municipality',
    hostPopulation: 'Inhabitants of the largest municipality',
    hostShareMoved: 'Share of the largest that must move',
    alreadyOnSystem: 'Share already on the system',
    migrationPerSystem: 'Migration per system',
    migrationScale: 'Municipalities weighted by size',
    referencePopulation: 'The size that the cost is for',
    sizeExponent: 'How cost grows with size',
    usersPerInhabitant: 'Users per inhabitant and system',
    trainingHoursPerUser: 'Hours of training per user',
    trainingHourlyCost: 'Cost per hour',
    fullSaving: 'Full saving a year',
    inPlace: 'Share in place',
    staffTurnover: 'Natural turnover',
    minimumLocalFte: 'Least local staffing',
    item: 'The whole item',
    spendingShare: 'Share paid this year',
    savingOfYear: 'Saving',
    operatingOfYear: 'Transition, operating',
    investmentOfYear: 'Transition, investment',
    discountRate: 'Discount rate',
    strategy: 'Strategy work',
    network: 'Common network',
    dataCentre: 'Common data centre',
    doubleRunning: 'Double running',
    migration: 'Migration of systems',
    training: 'Training',
    entry: 'Entry price',
    improvement: 'Improving alone',
    joinReady: 'Joining in operation',
    aloneReady: 'Improving alone in place',
    joinStrategyShare: 'Share of the strategy work',
    entryPerInhabitant: 'Entry price per inhabitant',
    aloneShare: 'Share that can be had alone',
    ruleSaving: 'Saving by the report’s rules',
    aloneCostPerMunicipality: 'Improvement per municipality',
    aloneCostPerInhabitant: 'Improvement per inhabitant',
  },
};
