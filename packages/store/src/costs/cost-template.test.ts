import { describe, expect, it } from 'vitest';
import { costTemplate } from './cost-template.ts';
import { readMadeUp } from './testing/cost-table-fixture.ts';

const municipalities = [{ number: '0604', name: 'Kongsberg' }, { number: '0631', name: 'Flesberg' }];

describe('the template of a cost table', () => {
  const every = (['nb', 'nn', 'en'] as const).flatMap((language) => (['csv', 'xlsx'] as const).map((format) => [language, format] as const));

  it.each(every)('is read as it is without a problem and without a row: %s %s', async (language, format) => {
    for (const prefill of [undefined, { municipalities, year: 2014 }]) {
      const { rows, problems, questions, detected } = await readMadeUp(await costTemplate(language, format, prefill), { fileName: `a.${format}` });
      expect({ rows, problems, questions }).toEqual({ rows: [], problems: [], questions: [] });
      expect(Object.keys(detected.columns)).toEqual(['municipality', 'year', 'key', 'amount', 'fte', 'priceYear', 'comment']);
    }
  });

  it('is a cost table as soon as an amount is put in', async () => {
    const template = Buffer.from(await costTemplate('nb', 'csv', { municipalities, year: 2014 })).toString();
    const { rows, problems } = await readMadeUp(template.replace('0604 Kongsberg;2014;Nett og telekom;;', '0604 Kongsberg;2014;Nett og telekom;3 900 000;'));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ municipality: '0604', key: { element: 'telecom' }, nok: 3_900_000, priceYear: 2014 }]);
  });

  it('says in every language that its examples are invented', async () => {
    expect(Buffer.from(await costTemplate('nb', 'csv')).toString()).toContain('Oppdiktet');
    expect(Buffer.from(await costTemplate('nn', 'csv')).toString()).toContain('Oppdikta');
    expect(Buffer.from(await costTemplate('en', 'csv')).toString()).toContain('Invented');
  });
});
