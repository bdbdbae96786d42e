import type { WordsLike } from '../words.ts';
import type { costs as nb } from './nb.ts';

export const costs: WordsLike<typeof nb> = {
  rejected: {
    sheet: 'Rejected',
    file: 'File',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    code: 'Code',
    message: 'What is wrong',
    cure: 'How to mend it',
  },
  elements: {
    telecom: 'Network and telecom',
    basicOperations: 'Basic operations',
    lineOfBusiness: 'Line-of-business systems',
    staff: 'ICT staff',
  },
  costTypes: {
    ictServices: 'ICT services',
    softwarePublishing: 'Software publishing',
    wholesale: 'Wholesale of ICT goods',
    dataProcessing: 'Data processing services',
    manufacture: 'Manufacture of ICT goods',
    repair: 'Repair of ICT equipment',
  },
  groups: {
    small: 'small municipalities',
    medium: 'medium-sized municipalities',
    large: 'large municipalities',
    all: 'all municipalities',
  },
  origin: {
    own: 'own figure',
    estimate: 'estimate',
  },
  leftOut: {
    'not-taking-part': 'Own figures for {{name}} in {{year}} are not used: the municipality does not take part here.',
    split: 'Own figures for {{name}} in {{year}} are not used: the municipality has since been divided, and the figures cannot be shared out without guessing.',
    'parts-missing': 'Own figures for {{name}} in {{year}} are not used: the municipality has since been merged with others, and the file lacks the same elements for {{missing}}. Add them and the sum is used.',
  },
  notices: {
    'zero-restored': '“{{value}}” was read as municipality {{number}}: the leading zero was missing.',
    'account-proposed': 'The account {{value}} was read as type {{art}}.',
    'formula-result-used': 'The cell has a formula. The result saved in the file is used: {{value}}.',
    'hidden-row-read': 'The row is hidden in the workbook, but was read.',
    'merged-cell-filled': 'The cell is merged with another. “{{value}}” is used for all the rows it covers.',
    'sheet-chosen': 'The sheet “{{sheet}}” was read. Other sheets were not: {{others}}.',
    'amounts-scaled': 'The column is called “{{heading}}”, so the amounts were multiplied by {{scale}}.',
    'date-read-as-year': 'The date {{value}} was read as the year {{year}}.',
    'number-read-as': '“{{value}}” can be read in two ways and was read as {{read}}.',
    'amount-rounded': '“{{value}}” was rounded to whole øre: {{amount}}.',
    'rows-without-amount': '{{count}} rows without an amount were skipped.',
    'columns-not-read': 'These columns were not used: {{columns}}.',
  },
};
