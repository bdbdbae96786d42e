import { describe, expect, it } from 'vitest';
import { runsText, type Block, type PaperDocument, type PaperTable } from '../documents/index.ts';
import { calculatePaperFigures, composeCouncilPaper, composeOnePager, paperLanguage, plusMinus } from './index.ts';
import { buildPaperInput, CHEAP_CHANGE, KONGSBERG_2014, TELEMARK_TODAY } from './testing/build-paper-input.ts';

const headings = (paper: PaperDocument, level: number): readonly string[] =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const wordsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [runsText(block.runs)];
    case 'numbered':
    case 'bullets':
      return block.items.map(runsText);
    case 'fields':
      return block.fields.flatMap((field) => [field.label, field.value]);
    case 'table':
      return [block.table.caption, ...block.table.columns.map((column) => column.label), ...block.table.rows.flatMap((row) => row.map((cell) => cell.text))];
    case 'chart':
      return [block.chart.title, block.chart.subtitle, block.chart.svg];
    case 'newPage':
      return [];
  }
};
const words = (paper: PaperDocument): string => paper.blocks.flatMap(wordsOf).join('\n');
const tables = (paper: PaperDocument): readonly PaperTable[] => paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const captioned = (paper: PaperDocument, caption: RegExp): PaperTable => {
  const found = tables(paper).find((table) => caption.test(table.caption));
  if (!found) throw new Error(`no table ${caption}`);
  return found;
};
const numbersOf = (table: PaperTable, row: number): readonly number[] => table.rows.at(row)?.slice(1).map((cell) => cell.value ?? 0) ?? [];
const listUnder = (paper: PaperDocument, title: string): readonly string[] => {
  const at = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const block = paper.blocks[at + 1];
  return block?.kind === 'numbered' || block?.kind === 'bullets' ? block.items.map(runsText) : [];
};

describe('the paper for six neighbours', () => {
  it('has the order that a council knows, the proposed resolution first', async () => {
    const paper = composeCouncilPaper(await buildPaperInput({ council: 'common' }));
    expect(headings(paper, 1)).toHaveLength(1);
    expect(headings(paper, 2)).toEqual([
      'Kommunedirektørens forslag til vedtak',
      'Oppsummering',
      'Vedlegg',
      'Saksutredning – fakta',
      'Konsekvenser',
      'Medvirkning',
      'Vurdering',
      'Dette vet vi ikke',
      'Hva andre har erfart',
      'Konklusjon og oppfølging',
      'Tall, forutsetninger og etterprøving',
    ]);
    expect(headings(paper, 3)).toEqual(
      expect.arrayContaining(['Økonomi', 'Bemanning og ansatte', 'Innbyggere og tjenester', 'Personvern og informasjonssikkerhet', 'Beredskap', 'Klima og miljø', 'Barn og unge', 'Likestilling og universell utforming', 'Folkehelse', 'De andre kommunene i samarbeidet']),
    );
  });

  it('never leaves a heading without a word under it', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { blocks } = composeCouncilPaper(await buildPaperInput({ language }));
      blocks.forEach((block, i) => {
        const next = blocks[i + 1];
        if (block.kind === 'heading') expect(next !== undefined && (next.kind !== 'heading' || next.level > block.level)).toBe(true);
      });
    }
  });

  it('sums up in five lines at most, each with a figure', async () => {
    for (const council of ['common', '0604']) {
      const lines = listUnder(composeCouncilPaper(await buildPaperInput({ council })), 'Oppsummering');
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const line of lines) expect(line).toMatch(/\d/);
    }
  });

  it('weighs the null alternative first and at least two real ones', async () => {
    const rows = captioned(composeCouncilPaper(await buildPaperInput({})), /^Alternativene/).rows.map((row) => row[0]?.text);
    expect(rows[0]).toBe('Som i dag');
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  it('tells money by year before any present value', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({})));
    const consequences = text.slice(text.indexOf('\nKonsekvenser\n'));
    expect(consequences.indexOf('endring per år i økonomiplanen')).toBeLessThan(consequences.indexOf('nåverdi'));
    expect(consequences).toMatch(/4\u00a0% i året|4\u00a0%, brukt som skikk/);
  });

  it('holds no trace of a figure or word that was missing', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const changes of [[], CHEAP_CHANGE]) {
        const input = await buildPaperInput({ language, changes, municipalities: TELEMARK_TODAY, year: 2026 });
        for (const paper of [composeCouncilPaper(input), composeOnePager(input)]) {
          expect(words(paper).match(/.{0,40}(undefined|NaN|\{\{|\}\}|\[object|Infinity|reports\.|  ).{0,40}/)?.[0]).toBeUndefined();
        }
      }
    }
  });

  it('is the same paper from the same input', async () => {
    const input = await buildPaperInput({});
    expect(composeCouncilPaper(input)).toEqual(composeCouncilPaper(input));
  });
});

describe('the figures of a paper', () => {
  it('add up: each council’s own to the common whole, line by line and year by year', async () => {
    for (const asked of [{}, { municipalities: TELEMARK_TODAY, year: 2026, changes: CHEAP_CHANGE }]) {
      const paper = composeCouncilPaper(await buildPaperInput(asked));
      const common = captioned(paper, /^Alle kommunene: endring/);
      const own = tables(paper).filter((table) => /: endring per år/.test(table.caption) && !table.caption.startsWith('Alle'));
      expect(own).toHaveLength(6);
      common.rows.forEach((row, r) =>
        row.slice(1).forEach((cell, c) => {
          expect(own.reduce((sum, table) => sum + (table.rows[r]?.[c + 1]?.value ?? 0), 0)).toBe(cell.value);
        }),
      );
      // Saving + what is spent once = net, in every column of every such table.
      for (const table of [common, ...own]) {
        const [saving = [], operating = [], investment = [], net = []] = [0, 1, 2, 3].map((row) => numbersOf(table, row));
        net.forEach((value, k) => expect((saving[k] ?? 0) + (operating[k] ?? 0) + (investment[k] ?? 0)).toBe(value));
      }
    }
  });

  it('have the sum of its rows in the last row of every table that says so', async () => {
    const paper = composeCouncilPaper(await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026 }));
    const summed = tables(paper).filter((table) => table.total === true && !/endring per år/.test(table.caption));
    expect(summed.length).toBeGreaterThanOrEqual(3);
    for (const table of summed) {
      numbersOf(table, -1).forEach((value, k) => expect(table.rows.slice(0, -1).reduce((sum, row) => sum + (row[k + 1]?.value ?? 0), 0)).toBe(value));
    }
  });

  it('stay within rounding of the analysis', async () => {
    const input = await buildPaperInput({});
    const figures = calculatePaperFigures(input.analysis);
    const flow = figures.cooperate.flow;
    figures.years.forEach((year, i) => expect(Math.abs(year.net * 1000 - (flow[i]?.net ?? 0))).toBeLessThan(figures.members.length * 1500));
    expect(figures.factor).toBe(1);
  });

  it('are in today’s kroner for a case of today, and both years’ kroner stand in the appendix', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026 });
    const figures = calculatePaperFigures(input.analysis);
    expect(figures.kronerYear).toBe(input.analysis.toTodaysKroner.year);
    expect(figures.factor).toBeGreaterThan(1);
    const columns = captioned(composeCouncilPaper(input), /^Nøkkeltall/).columns.map((column) => column.label);
    expect(columns.join(' ')).toContain('2014-kroner');
    expect(columns.join(' ')).toContain(`${figures.kronerYear}-kroner`);
  });
});

describe('the proposed resolution', () => {
  it('is word for word the same in all councils', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026, changes: CHEAP_CHANGE });
    const points = TELEMARK_TODAY.map((council) => listUnder(composeCouncilPaper({ ...input, council }), 'Kommunedirektørens forslag til vedtak'));
    for (const own of points) expect(own).toEqual(points[0]);
  });

  it('says who, what, money, cover, from when, and reports back, on condition of identical resolutions', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026, changes: CHEAP_CHANGE });
    expect(calculatePaperFigures(input.analysis).verdict).toBe('enter');
    const points = listUnder(composeCouncilPaper(input), 'Kommunedirektørens forslag til vedtak').join('\n');
    for (const needed of ['gevinstansvarlig', 'mill.', 'økonomiplanen 2027–2030', 'innen 1. juli 2027', 'årsmeldingen', 'forutsetning av likelydende vedtak', 'naturlig avgang', 'uttreden']) {
      expect(points).toContain(needed);
    }
    for (const { participant } of input.analysis.municipalities) expect(points).toContain(participant.name);
  });

  it('is not to enter when the case doesn’t pay', async () => {
    const input = await buildPaperInput({});
    expect(calculatePaperFigures(input.analysis).verdict).not.toBe('enter');
    expect(listUnder(composeCouncilPaper(input), 'Kommunedirektørens forslag til vedtak')[0]).toMatch(/går (nå )?ikke inn i et/);
  });

  it('is not to enter, and the summary says «Dyrere sammen», where it gets dearer together', async () => {
    // Two medium towns become a large body, and basic operations cost more per inhabitant in the large ones.
    const input = await buildPaperInput({
      municipalities: ['0604', '0807'],
      changes: [
        ['synergies/realised-share.staff', 0],
        ['synergies/realised-share.lineOfBusiness', 0],
      ],
    });
    const figures = calculatePaperFigures(input.analysis);
    expect(figures.inPlace(figures.cooperate)).toBeLessThan(0);
    expect(figures.verdict).not.toBe('enter');
    for (const council of ['common', '0604']) {
      const lines = listUnder(composeCouncilPaper({ ...input, council }), 'Oppsummering');
      expect(lines[1]).toMatch(/^Dyrere sammen: .* mer i året enn i dag/);
    }
    expect(words(composeOnePager(input))).toMatch(/Nei/);
  });
});

describe('what a paper says of its sources', () => {
  it('marks what is a municipality’s own figure and what is an estimate', async () => {
    const input = await buildPaperInput({
      rows: [{ row: 2, municipality: '0604', year: 2014, key: { element: 'staff' }, nok: 8_000_000 as never, priceYear: 2014 }],
    });
    const paper = composeCouncilPaper(input);
    const [kongsberg, flesberg] = captioned(paper, /^Eget tall eller anslag/).rows;
    expect(kongsberg?.map((cell) => cell.text)).toEqual(['Kongsberg', 'anslag', 'anslag', 'anslag', 'eget tall']);
    expect(flesberg?.map((cell) => cell.text)).toEqual(['Flesberg', 'anslag', 'anslag', 'anslag', 'anslag']);
    expect(words(paper)).toContain('1 av 24 kostnadstall er kommunenes egne');
    expect(words(paper)).toContain('står ikke i adressen');
  });

  it('keeps the likely value within its range where local presence holds back what can be saved', async () => {
    const tiny = ['1144', '1816', '1835', '1856', '1857', '4629', '4633', '4636', '5033', '5043', '5044', '5052'];
    const paper = composeCouncilPaper(await buildPaperInput({ municipalities: tiny, year: 2026, council: 'common' }));
    for (const [name, low, likely, high] of captioned(paper, /^Nøkkeltall/).rows) {
      if (low?.value === undefined || likely?.value === undefined || high?.value === undefined) continue;
      expect([name?.text, low.value <= likely.value && likely.value <= high.value]).toEqual([name?.text, true]);
    }
  });

  it('names every assumption that the answer leans on, marks those without a source, and tells what was changed', async () => {
    const input = await buildPaperInput({ changes: [['business-cases/discount-rate', 0.03]] });
    const paper = composeCouncilPaper(input);
    const rows = captioned(paper, /^Forutsetninger/).rows.map((row) => row.map((cell) => cell.text).join(' | '));
    expect(rows.some((row) => row.startsWith('Kalkulasjonsrente | 3\u00a0% i året, endret fra 4\u00a0% i året | Finansdepartementet'))).toBe(true);
    for (const id of input.analysis.placeholders) {
      const label = input.reference.assumptions.definitions.get(id)?.label.nb ?? id;
      expect(rows.find((row) => row.startsWith(`${label} | `))).toMatch(/foreløpig/);
    }
  });

  it('carries the control code, the address and the command that computes it again', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({})));
    expect(text).toContain('A1B2-C3D4');
    expect(text).toContain('npx samvirke analyse --municipalities 0604,0631,0632,0633,0807,0827 --year 2014 --seed 1 --draws 400');
    expect(text).toContain('http://localhost:3000/nb/reports?m=');
  });

  it('never gives away the key to a body’s own figures: the paper is public', async () => {
    const input = await buildPaperInput({});
    const meta = { ...input.meta, address: 'http://localhost:3000/nb/cooperation?m=0604,0631&costs=0198c0de-secret&year=2014' };
    for (const paper of [composeCouncilPaper({ ...input, meta }), composeOnePager({ ...input, meta })]) {
      expect(words(paper)).not.toContain('secret');
      expect(words(paper)).toContain('?m=0604,0631&year=2014');
    }
  });

  it('says of each rule that was read second-hand that it was', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({})));
    expect(text).toMatch(/kommuneloven, lov 22\.6\.2018 nr\. 83\*/);
    expect(text).toContain('sist kontrollert 22. november 2026');
  });
});

describe('the language of a paper', () => {
  const onlyBokmål = ['ikke', 'jeg', 'hva', 'hvor', 'hvordan', 'hvilke', 'hver', 'hvert', 'noe', 'noen', 'kommunene', 'kommuner', 'kostnadene', 'flere', 'forutsetning', 'forutsetninger', 'kilde', 'kilder', 'innbyggere', 'usikkerhet', 'nåverdi', 'uten', 'gjøre', 'være', 'egne', 'eget', 'tallene', 'hvis', 'også', 'fagsystemer', 'tjenester', 'fra', 'sammen', 'dyrere', 'vedtatt', 'ansatte', 'beregninger', 'bare', 'blir det ikke', 'kommunens', 'omstillingen', 'innsparingen', 'samarbeidets', 'økonomiplanens'];
  const onlyNynorsk = ['ikkje', 'eg', 'kva', 'korleis', 'kvar', 'kvart', 'noko', 'kommunane', 'frå', 'føresetnad', 'føresetnader', 'kjelde', 'innbyggjarar', 'noverdi', 'berre', 'dei', 'vere', 'eige', 'tenester', 'òg', 'saman', 'dyrare', 'tilsette'];
  const found = (text: string, list: readonly string[]): readonly string[] => list.filter((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text));
  /** Titles of sources stand as published, in whatever language that was. */
  const ownWords = (paper: PaperDocument): string =>
    paper.blocks
      .filter((block) => !(block.kind === 'table' && /^(Føresetnader|Forutsetninger) i /.test(block.table.caption)))
      .flatMap(wordsOf)
      .join('\n');

  it.each([[KONGSBERG_2014, 2014, []] as const, [TELEMARK_TODAY, 2026, CHEAP_CHANGE] as const])('is one at a time (%s)', async (municipalities, year, changes) => {
    const asked = { municipalities, year, changes };
    const nn = await buildPaperInput({ ...asked, language: 'nn' });
    const nb = await buildPaperInput({ ...asked, language: 'nb' });
    expect(found(ownWords(composeCouncilPaper(nn)) + ownWords(composeOnePager(nn)), onlyBokmål)).toEqual([]);
    expect(found(ownWords(composeCouncilPaper(nb)) + ownWords(composeOnePager(nb)), onlyNynorsk)).toEqual([]);
  });

  it('is the municipality’s own, bokmål where it has chosen none', () => {
    const participants = [
      { number: '1', languageForm: 'nynorsk' as const },
      { number: '2', languageForm: 'bokmål' as const },
      { number: '3', languageForm: 'neutral' as const },
      { number: '4', languageForm: 'nynorsk' as const },
    ];
    expect(['1', '2', '3', 'common'].map((council) => paperLanguage(participants, council))).toEqual(['nn', 'nb', 'nb', 'nn']);
    expect(paperLanguage(participants.slice(0, 3), 'common')).toBe('nb');
  });
});

describe('a hostile name', () => {
  it('stays a name wherever it turns up', async () => {
    const input = await buildPaperInput({ language: 'nb' });
    const name = '<script>alert(1)</script>{{money}}$t(reports.chart.nok)';
    const municipalities = input.analysis.municipalities.map((m, i) => (i === 0 ? { ...m, participant: { ...m.participant, name } } : m));
    const paper = composeCouncilPaper({ ...input, analysis: { ...input.analysis, municipalities } });
    expect(paper.title).toContain(name);
  });
});

describe('a council that takes no part', () => {
  it('is refused rather than given somebody else’s paper', async () => {
    const input = await buildPaperInput({});
    expect(() => composeCouncilPaper({ ...input, council: '0301' })).toThrow(/0301/);
  });
});

describe('a paper for one municipality', () => {
  it('is an overview, and makes no case for cooperating with nobody', async () => {
    const input = await buildPaperInput({ municipalities: ['0604'], council: '0604' });
    const paper = composeCouncilPaper(input);
    expect(paper.title).toBe('IKT-kostnader og veivalg i Kongsberg');
    expect(headings(paper, 2)).not.toContain('Konsekvenser');
    expect(words(paper)).not.toMatch(/Nytt samarbeid|Sammen:|likelydende/);
    expect(captioned(paper, /^Alternativene/).rows[0]?.[0]?.text).toBe('Som i dag');
  });
});

describe('two municipalities of one name', () => {
  it('are told apart by their numbers', async () => {
    const input = await buildPaperInput({ municipalities: ['0137', '0426'] });
    expect(composeCouncilPaper(input).title).toContain('Våler (0137) og Våler (0426)');
  });
});

describe('plus and minus', () => {
  it.each([
    ['small', 'none', '0'],
    ['small', 'smallPositive', '+'],
    ['medium', 'smallNegative', '−'],
    ['large', 'smallPositive', '++'],
    ['medium', 'mediumPositive', '++'],
    ['large', 'mediumNegative', '−−−'],
    ['large', 'largePositive', '++++'],
  ] as const)('of %s importance and %s extent is %s', (importance, extent, signs) => {
    expect(plusMinus(importance, extent)).toBe(signs);
  });
});
