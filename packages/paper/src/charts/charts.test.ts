import { loadTexts, type Texts } from '@samvirke/text';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  composeBars,
  composeCashFlow,
  composeDotRanges,
  composeGroupedBars,
  composeHistogram,
  composeTornado,
  type Chart,
  type ChartTheme,
} from './index.ts';
import { findXmlFault } from './testing/find-xml-fault.ts';

let texts: Texts;
beforeAll(async () => {
  texts = await loadTexts('nb');
});

const base = (theme: ChartTheme = 'screen', width = 720) => ({ id: 'c', texts, theme, width, title: 'Hva koster IKT?', subtitle: 'Om lag 80 mill. kr.' });
/** Every kind of chart, with a loss, a gain and a hostile name in each. */
const all = (theme: ChartTheme, width: number, label = 'Nore og Uvdal'): readonly Chart[] => [
  composeBars({ ...base(theme, width), rowHeading: 'Kommune', bars: [{ label, value: 30e6, low: 25e6, high: 36e6, estimate: true }, { label: 'B', value: -3e6, low: -8e6, high: 1e6 }] }),
  composeGroupedBars({ ...base(theme, width), rowHeading: 'Element', series: ['i dag', 'sammen'], groups: [{ label, values: [{ value: 8e6 }, { value: -1e6, low: -2e6, high: 0 }] }] }),
  composeCashFlow({ ...base(theme, width), years: [{ year: 2026, operating: -4e6, investment: -6e6 }, { year: 2027, operating: 3e6, investment: 0 }] }),
  composeHistogram({ ...base(theme, width), from: -20e6, to: 60e6, counts: [1, 9, 5, 1], p10: -3e6, p50: 17e6, p90: 39e6 }),
  composeTornado({ ...base(theme, width), likely: 17e6, rows: [{ label, atLow: -5e6, atHigh: 30e6, low: '50 %', high: '90 %' }] }),
  composeDotRanges({ ...base(theme, width), rowHeading: 'Alternativ', rows: [{ label, low: -3e6, likely: 17e6, high: 39e6 }] }),
];
const rects = (svg: string): readonly { x: number; width: number }[] =>
  [...svg.matchAll(/<rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)" height="22"/g)].map((m) => ({ x: Number(m[1]), width: Number(m[2]) }));

describe('every chart', () => {
  it.each(['screen', 'print'] as const)('is a picture with a name, a description and a table, on %s', (theme) => {
    for (const chart of all(theme, 720)) {
      expect(findXmlFault(chart.svg)).toBeNull();
      expect(chart.svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title c-desc"/);
      expect(chart.svg).toContain('<title id="c-title">Hva koster IKT?</title><desc id="c-desc">Om lag 80 mill. kr.</desc>');
      expect(chart.table.rows.length).toBeGreaterThan(0);
      for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    }
  });

  it('holds nothing that a strict content security policy would stop', () => {
    for (const chart of all('screen', 360)) {
      expect(chart.svg).not.toMatch(/style=|<style|<script|\son\w+=|href=|class=/);
      expect(chart.svg).not.toContain('url(');
    }
  });

  it('needs no colour and no variable in print', () => {
    for (const chart of all('print', 720)) {
      expect(chart.svg).not.toContain('var(');
      for (const [, hex] of chart.svg.matchAll(/#([0-9a-f]{6})/gi)) {
        expect(hex?.slice(0, 2)).toBe(hex?.slice(2, 4));
        expect(hex?.slice(2, 4)).toBe(hex?.slice(4, 6));
      }
    }
  });

  it('shows a hostile name as it is written, and cuts no name short', () => {
    const hostile = '</text><script>alert("1")</script>& \u0000Å';
    for (const chart of all('screen', 360, hostile)) {
      expect(findXmlFault(chart.svg)).toBeNull();
      expect(chart.svg).not.toContain('<script');
    }
    const long = 'Andel av forskjellen mellom små og store kommuner som kan tas ut ved felles fagsystemer';
    for (const chart of [0, 1, 4, 5].map((i) => all('screen', 720, long)[i])) {
      for (const word of long.split(' ')) expect(chart?.svg).toContain(word);
    }
  });

  it('has its heading left to the page when asked', () => {
    const chart = composeBars({ ...base(), heading: false, rowHeading: 'K', bars: [{ label: 'A', value: 1 }] });
    expect(chart.svg.match(/Hva koster IKT\?/g)).toHaveLength(1);
  });

  it('refuses an id that could break out of its attribute', () => {
    expect(() => composeBars({ ...base(), id: 'a"b', rowHeading: 'K', bars: [] })).toThrow(RangeError);
  });
});

describe('bars', () => {
  it('begin at zero and are as long as what they stand for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((v) => Math.abs(v) > 1000), { minLength: 2, maxLength: 8 }), (values) => {
        const { svg } = composeBars({ ...base(), heading: false, rowHeading: 'K', bars: values.map((value, i) => ({ label: `k${i}`, value })) });
        const drawn = rects(svg);
        expect(drawn).toHaveLength(values.length);
        const perKrone = drawn.map((rect, i) => rect.width / Math.abs(values[i] ?? 1));
        const largest = Math.max(...drawn.map((rect) => rect.width));
        // Half a hundredth of a pixel is what rounding may take.
        drawn.forEach((rect, i) => expect(Math.abs(rect.width - Math.abs(values[i] ?? 0) * (perKrone[drawn.findIndex((r) => r.width === largest)] ?? 0))).toBeLessThan(0.02));
        const zeros = drawn.map((rect, i) => ((values[i] ?? 0) < 0 ? rect.x + rect.width : rect.x));
        for (const zero of zeros) expect(Math.abs(zero - (zeros[0] ?? 0))).toBeLessThan(0.02);
      }),
    );
  });

  it('tell a guess from a measurement without colour', () => {
    const { svg } = composeBars({ ...base('print'), rowHeading: 'K', bars: [{ label: 'målt', value: 1 }, { label: 'anslått', value: 1, estimate: true }] });
    // Lines over the one that is a guess, and none over the other.
    expect(svg.match(/<path d="M[^"]*L[^"]*" stroke="[^"]*" stroke-width="2" fill="none"/g)).toHaveLength(1);
  });

  it('write the bare number beside the words in their table', () => {
    const { table } = composeBars({ ...base(), rowHeading: 'Kommune', bars: [{ label: 'Rollag', value: 1234567.4 }] });
    expect(table.rows).toEqual([[{ text: 'Rollag' }, { text: '1\u00a0234\u00a0567\u00a0kr', value: 1234567.4 }]]);
  });
});

describe('the cash flow', () => {
  it('has net as operating and investment together, each year', () => {
    const { table } = composeCashFlow({ ...base(), years: [{ year: 2026, operating: 2e6, investment: -5e6 }] });
    expect(table.rows[0]?.map((cell) => cell.value)).toEqual([2026, 2e6, -5e6, -3e6]);
  });

  it('stacks two expenses and never draws one over the other', () => {
    const { svg } = composeCashFlow({ ...base(), heading: false, height: 200, years: [{ year: 2026, operating: -4e6, investment: -6e6 }] });
    const columns = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="[^"]+" stroke/g)].map((m) => [Number(m[1]), Number(m[2])] as const);
    // Two columns before the key's two swatches.
    expect(columns).toHaveLength(4);
    expect((columns[0]?.[0] ?? 0) + (columns[0]?.[1] ?? 0)).toBeCloseTo(columns[1]?.[0] ?? 0, 1);
  });
});

describe('the histogram', () => {
  it('cuts the bin that has zero in it, so that loss and gain are told apart', () => {
    const without = composeHistogram({ ...base(), from: 0, to: 10, counts: [1], p10: 1, p50: 5, p90: 9 }).svg;
    const across = composeHistogram({ ...base(), from: -5, to: 5, counts: [1], p10: -4, p50: 0, p90: 4 }).svg;
    const bins = (svg: string): number => svg.match(/<rect [^>]*stroke-width="0.7"/g)?.length ?? 0;
    expect(bins(without)).toBe(1);
    expect(bins(across)).toBe(2);
  });

  it('has shares that add to one', () => {
    const { table } = composeHistogram({ ...base(), from: 0, to: 4, counts: [1, 2, 3, 4], p10: 1, p50: 2, p90: 3 });
    expect(table.rows.reduce((sum, row) => sum + (row[2]?.value ?? 0), 0)).toBeCloseTo(1);
  });
});

describe('the tornado', () => {
  it('has what weighs most first, however it was given', () => {
    const rows = [
      { label: 'lite', atLow: 9, atHigh: 11, low: 'a', high: 'b' },
      { label: 'mye', atLow: 30, atHigh: -10, low: 'c', high: 'd' },
    ];
    const { table } = composeTornado({ ...base(), likely: 10, rows });
    expect(table.rows.map((row) => row[0]?.text)).toEqual(['mye', 'lite']);
  });
});
