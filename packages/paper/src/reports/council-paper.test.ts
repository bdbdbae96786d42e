import { describe, expect, it } from 'vitest';
import { ELEMENTS, type CostRow } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
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
      const input = await buildPaperInput(asked);
      const paper = composeCouncilPaper(input);
      const ways = tables(paper).filter((table) => /, alle kommunene: endring per år/.test(table.caption));
      // The cooperation, and what is recommended where that is another way.
      expect(ways).toHaveLength(calculatePaperFigures(input.analysis).recommended ? 2 : 1);
      for (const common of ways) {
        const way = common.caption.slice(0, common.caption.indexOf(', alle'));
        const own = tables(paper).filter((table) => table.caption.startsWith(`${way}, `) && /: endring per år/.test(table.caption) && table !== common);
        expect(own).toHaveLength(6);
        common.rows.forEach((row, r) =>
          row.slice(1).forEach((cell, c) => {
            expect(own.reduce((sum, table) => sum + (table.rows[r]?.[c + 1]?.value ?? 0), 0)).toBe(cell.value);
          }),
        );
      }
      // Saving + what is spent once = net, in every column of every such table.
      for (const table of tables(paper).filter(({ caption }) => /: endring per år/.test(caption))) {
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

describe('the key figures', () => {
  it('are the same figures in two years’ kroner, whichever of the two the paper is written in', async () => {
    for (const asked of [{}, { municipalities: TELEMARK_TODAY, year: 2026 }]) {
      const input = await buildPaperInput(asked);
      const factor = input.analysis.toTodaysKroner.factor.value;
      for (const row of captioned(composeCouncilPaper(input), /^Nøkkeltall/).rows) {
        expect((row.at(-1)?.value ?? 0) / (row.at(2)?.value ?? 1)).toBeCloseTo(factor, 2);
      }
    }
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
    expect(figures.saving).toBeLessThan(0);
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
    expect(text).toContain('https://samvirke.example/nb/reports?m=');
    expect(text).toMatch(/Kommandoen svarer i 2014-kroner\. De samme tallene står i «Nøkkeltall/);
  });

  it('never gives away the key to a body’s own figures: the paper is public', async () => {
    const input = await buildPaperInput({});
    const meta = { ...input.meta, address: 'https://samvirke.example/nb/cooperation?m=0604,0631&costs=0198c0de-secret&year=2014' };
    for (const paper of [composeCouncilPaper({ ...input, meta }), composeOnePager({ ...input, meta })]) {
      expect(words(paper)).not.toContain('secret');
      expect(words(paper)).toContain('?m=0604,0631&year=2014');
    }
  });

  it('carries no address where none is public: one’s own machine isn’t', async () => {
    const input = await buildPaperInput({});
    for (const address of [null, 'http://localhost:3000/nb/cooperation?m=0604', 'http://127.0.0.1:3000/nb']) {
      for (const paper of [composeCouncilPaper({ ...input, meta: { ...input.meta, address } }), composeOnePager({ ...input, meta: { ...input.meta, address } })]) {
        expect(words(paper)).not.toMatch(/https?:\/\/(?!www\.w3\.org)|localhost|127\.0\.0|På nett|· null/);
        expect(words(paper)).toContain('A1B2-C3D4');
      }
    }
  });

  it('names in its appendix the period, the plan, the spreads and the distance that the verdict leans on', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026, rows: ownFigures(TELEMARK_TODAY.slice(0, 1), 2026) });
    const named = captioned(composeCouncilPaper(input), /^Forutsetninger/).rows.map((row) => row[0]?.text);
    const { definitions } = input.reference.assumptions;
    const leanedOn = ['business-cases/analysis-period', 'business-cases/financial-plan-years', 'business-cases/discount-rate', 'costs/estimate-spread', 'costs/own-figure-spread', 'costs/mean-spread', 'costs/municipal-deflator', 'organisations/joinable-distance', 'organisations/size-group-boundaries'];
    for (const id of leanedOn) expect(named).toContain(definitions.get(id)?.label.nb);
  });

  it('says that effects without a price are a proposal, and who made it', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({})));
    expect(text).toContain('Virkningene er et forslag fra Samvirke');
    expect(text).not.toMatch(/satt av saksbehandler|våre anslag/);
  });

  it('says of each rule that was read second-hand that it was', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({})));
    expect(text).toMatch(/kommuneloven, lov 22\.6\.2018 nr\. 83\*/);
    expect(text).toContain('sist kontrollert 22. november 2026');
  });
});

/** Every cost figure of a municipality as its own, in kroner of 2026. */
function ownFigures(municipalities: readonly string[], priceYear: number): CostRow[] {
  return municipalities.flatMap((municipality, m) =>
    ELEMENTS.map((element, e) => ({ row: 2 + 4 * m + e, municipality, year: 2026, key: { element }, nok: nok(1_500_000 + 10_000 * m), priceYear })),
  );
}

describe('a paper on the bodies’ own figures', () => {
  const asked = { municipalities: TELEMARK_TODAY, year: 2026 };

  it('neither asks for them again nor calls the rest estimates, and says what was converted', async () => {
    for (const changes of [[], CHEAP_CHANGE]) {
      const text = words(composeCouncilPaper(await buildPaperInput({ ...asked, changes, rows: ownFigures(TELEMARK_TODAY, 2026) })));
      expect(text).toContain('Alle de 24 kostnadstallene er kommunenes egne');
      expect(text).toContain('Kommunenes egne tall kom i 2026-kroner og står slik de kom');
      expect(text).not.toMatch(/kartlegger|nullpunktsmåling|[Rr]esten er anslag|Tall merket anslag|egne tall må|til egne tall|egentlig bruker/);
    }
  });

  it('tells figures of another year’s kroner from those that stand as they came', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({ ...asked, rows: [...ownFigures(TELEMARK_TODAY.slice(0, 1), 2025), ...ownFigures(TELEMARK_TODAY.slice(1, 2), 2014)] })));
    expect(text).toContain('Kommunenes egne tall kom i 2014- og 2025-kroner og er regnet om til 2026-kroner');
    expect(text).toContain('det av IKT-kostnaden som ennå er anslag');
    expect(text).toContain('8 av 24 kostnadstall er kommunenes egne; resten er anslag');
  });
});

describe('one definition of the saving', () => {
  /** Where people can't be let go of, the full saving and what can be taken out are far apart. */
  const held = { municipalities: TELEMARK_TODAY, year: 2026, changes: [...CHEAP_CHANGE, ['business-cases/minimum-local-fte', 1.2]] as const };

  it('is the full saving in every sentence and table; what can be taken out stands once', async () => {
    const input = await buildPaperInput({ ...held, council: 'common' });
    const figures = calculatePaperFigures(input.analysis);
    expect(figures.verdict).toBe('enter');
    expect(figures.cooperate.takenOut).toBeLessThan(0.95 * figures.cooperate.fullSaving);
    const paper = composeCouncilPaper(input);
    const headline = input.texts.formats.nokShort(figures.saving * 1000);
    const prose = paper.blocks.filter((block) => block.kind !== 'table' && block.kind !== 'chart').flatMap(wordsOf);
    const AMOUNT = String.raw`(\d[\d,\u00a0]*(?:mill\.)?\u00a0kr)`;
    const fished = prose.flatMap((line) => [...line.matchAll(new RegExp(`(?:spare|sparer|er) ${AMOUNT} (?:spart )?i året|størrelse gir ${AMOUNT}`, 'g'))].map((match) => match[1] ?? match[2]));
    expect(fished.length).toBeGreaterThanOrEqual(3);
    expect(new Set(fished)).toEqual(new Set([headline]));
    expect(prose.join('\n').match(/av innsparingen tas ut/g)).toHaveLength(1);
    const last = (caption: RegExp, row: number, column: number): number | undefined => captioned(paper, caption).rows.at(row)?.at(column)?.value;
    expect([
      last(/^Alternativene/, 1, 3),
      last(/alle kommunene: endring/, 0, -1),
      last(/: netto per år/, -1, -3),
      last(/^Hvor innsparingen/, -1, -1),
    ]).toEqual([figures.saving, figures.saving, figures.saving, figures.saving]);
    const spoken = captioned(paper, /^Nøkkeltall/).rows.find((row) => row[0]?.text === 'Spart i året, kurven')?.at(-1)?.text;
    expect(headline).toContain(spoken);
  });

  it('says nothing of what can be taken out where that is nearly all', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026, council: 'common' });
    expect(words(composeCouncilPaper(input))).not.toContain('av innsparingen tas ut');
  });
});

describe('the økonomiplan', () => {
  const asked = { municipalities: TELEMARK_TODAY, year: 2026, changes: CHEAP_CHANGE };

  it('is the four years after the decision; what falls before stands in a column of its own and in the sum', async () => {
    const paper = composeCouncilPaper(await buildPaperInput(asked));
    const plan = captioned(paper, /alle kommunene: endring per år i økonomiplanen 2027–2030/);
    expect(plan.columns.map((column) => column.label)).toEqual(['Post', '2026, før planen', '2027', '2028', '2029', '2030', 'Sum 2026–2030', 'På plass']);
    for (const row of [0, 1, 2, 3]) {
      const numbers = numbersOf(plan, row);
      expect(numbers.slice(0, 5).reduce((a, b) => a + b, 0)).toBe(numbers[5]);
    }
    expect(numbersOf(plan, 1)[0]).toBeLessThan(0);
    expect(words(paper)).toMatch(/I 2026, året for vedtaket og før første budsjettår, faller .* av omstillingen/);
  });

  it('has no money of the change that the resolution doesn’t name by amount and year', async () => {
    const input = await buildPaperInput(asked);
    const { years, transition } = calculatePaperFigures(input.analysis);
    const point = listUnder(composeCouncilPaper(input), 'Kommunedirektørens forslag til vedtak').find((line) => line.startsWith('Omstillingen')) ?? '';
    const spent = years.map((year) => ({ year: year.year, amount: -year.transitionOperating - year.investment })).filter(({ amount }) => amount > 0);
    expect(spent.reduce((sum, { amount }) => sum + amount, 0)).toBe(transition);
    for (const { year, amount } of spent) expect(point).toContain(`${input.texts.formats.nokShort(amount * 1000)} i ${year}`);
    expect(point).toContain(input.texts.formats.nokShort(transition * 1000));
    expect(point).toContain('Det som faller i 2026, dekkes i årets budsjett eller flyttes til 2027');
  });
});

describe('another way than the cooperation', () => {
  it('gets its money by year, for all and for each, its people, and that its range isn’t drawn', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026, council: TELEMARK_TODAY[0] ?? '' });
    const figures = calculatePaperFigures(input.analysis);
    expect(figures.verdict).toBe('join');
    const paper = composeCouncilPaper(input);
    const way = 'Slutte seg til IKT Agder';
    const captions = tables(paper).map((table) => table.caption);
    expect(captions).toEqual(expect.arrayContaining([`${way}, alle kommunene: endring per år i økonomiplanen 2027–2030, 1000 kr`, `${way}: netto per år og andel av omstillingen, per kommune, 1000 kr`, `${way}, Hjartdal: endring per år i økonomiplanen 2027–2030, 1000 kr`]));
    expect(numbersOf(captioned(paper, /^Slutte seg til IKT Agder: netto/), -1).at(-3)).toBe(figures.recommended?.saving);
    const text = words(paper);
    expect(text).toMatch(/«Slutte seg til IKT Agder» gir [\d,]+ av [\d,]+ årsverk/);
    expect(text).toContain('Spenn er regnet bare for et nytt samarbeid');
    expect(listUnder(paper, 'Oppsummering').at(-1)).toMatch(/^For Hjartdal med «Slutte seg til IKT Agder»/);
  });

  it('is examined and not presumed: when it was last seen, how far away, and that nobody has asked', async () => {
    const input = await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026 });
    const text = words(composeCouncilPaper(input));
    expect(text).toMatch(/undersøker sammen med de andre kommunene om det er mulig å slutte seg til IKT Agder/);
    expect(text).toMatch(/IKT Agder er sist omtalt i åpne kilder i 2018\. Medlemmene ligger om lag 90 km unna.*Ingen har spurt/);
    expect(text).not.toMatch(/samarbeid som finnes|forhandler|tilslutning til IKT/);
    const without = words(composeCouncilPaper({ ...input, reference: { assumptions: input.reference.assumptions } }));
    expect(without).toContain('Åpne kilder sier ikke når IKT Agder sist var i drift');
    expect(without).not.toContain('lengst fra hverandre');
  });
});

describe('the distance between participants', () => {
  it('is said where it is known: Alta and Vadsø are far apart, neighbours are not', async () => {
    const text = words(composeCouncilPaper(await buildPaperInput({ municipalities: ['5601', '5603', '5607'], year: 2026 })));
    const km = Number(/lengst fra hverandre, er .* og .*: om lag (\d+) km/.exec(text)?.[1]);
    expect(km).toBeGreaterThan(200);
    expect(km % 10).toBe(0);
  });
});

describe('the tipping point', () => {
  it('is of something that can be understood, in the paper’s kroner, and says when it lies outside its range', async () => {
    for (const asked of [{}, { municipalities: TELEMARK_TODAY, year: 2026 }, { municipalities: TELEMARK_TODAY, year: 2026, changes: CHEAP_CHANGE }]) {
      const line = words(composeCouncilPaper(await buildPaperInput(asked)))
        .split('\n')
        .find((one) => /^Vippepunkt|^Ingen forutsetning kan alene/.test(one));
      expect(line).toBeDefined();
      expect(line).not.toMatch(/[Kk]urven|[Ss]penn for|usikkerhet i anslag|\(2014-kr\).*\(2026-kr\)/);
      for (const number of line?.match(/\d+(?:[,\u00a0]\d+)*/g) ?? []) expect(number.replace(/[,\u00a0]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(4);
    }
    const text = words(composeCouncilPaper(await buildPaperInput({ municipalities: TELEMARK_TODAY, year: 2026 })));
    expect(text).toMatch(/Vippepunkt: .*«Felles datasenter, grunnkostnad» går over 16,7\u00a0mill\.\u00a0kr \(2026-kr\).*Det er utenfor det som er regnet som mulig/);
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
