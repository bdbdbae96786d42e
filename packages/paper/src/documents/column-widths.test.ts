import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { columnWidths } from './column-widths.ts';
import type { PaperTable } from './types.ts';

const PAGE = { page: 9070, size: 17, padding: 100 };
const numbers = (count: number, number: string): PaperTable => ({
  caption: 'Tal',
  columns: [{ label: 'Kommune', numeric: false }, ...Array.from({ length: count }, (_, k) => ({ label: `${2027 + k}`, numeric: true }))],
  rows: [[{ text: 'Nore og Uvdal' }, ...Array.from({ length: count }, () => ({ text: number, value: 1 }))]],
});

describe('the widths of a table’s columns', () => {
  it('fill the page and never more', () => {
    for (const count of [1, 4, 8, 12]) {
      const { widths } = columnWidths(numbers(count, '−12\u00a0345'), PAGE);
      const sum = widths.reduce((a, b) => a + b, 0);
      expect(sum).toBeLessThanOrEqual(PAGE.page);
      expect(sum).toBeGreaterThan(PAGE.page - 20);
    }
  });

  it('leave every number and every word whole; letters shrink before anything is broken', () => {
    for (const [count, number] of [[8, '−12\u00a0345'], [10, '−1\u00a0123\u00a0456']] as const) {
      const { widths, size } = columnWidths(numbers(count, number), PAGE);
      for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual(Math.floor(textWidth(number, size) * 10));
      expect(widths[0]).toBeGreaterThanOrEqual(Math.floor(textWidth('Kommune', size) * 10));
    }
    expect(columnWidths(numbers(10, '−1\u00a0123\u00a0456'), PAGE).size).toBeLessThan(columnWidths(numbers(4, '1'), PAGE).size);
  });

  it('are the same for all columns of numbers', () => {
    const { widths } = columnWidths(numbers(6, '1\u00a0234'), PAGE);
    expect(new Set(widths.slice(1)).size).toBe(1);
  });
});
