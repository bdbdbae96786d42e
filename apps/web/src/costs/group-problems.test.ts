import { describe, expect, it } from 'vitest';
import { groupProblems } from './group-problems.ts';

const at = (row: number, code: string, column: string) => ({ code, detail: `${code} in row ${row}`, place: { row, column } });

describe('what is wrong with a file', () => {
  it('is told once for each mistake, with all its rows', () => {
    const groups = groupProblems([at(2, 'amount', 'nok'), at(2, 'year', 'year'), at(3, 'amount', 'nok')]);
    expect(groups.map(({ first, all }) => [first.code, all.map(({ place }) => place.row)])).toEqual([
      ['amount', [2, 3]],
      ['year', [2]],
    ]);
  });

  it('is not the same in another column, and of the whole file never the same', () => {
    expect(groupProblems([at(2, 'amount', 'nok'), at(2, 'amount', 'fte')])).toHaveLength(2);
    expect(groupProblems([{ code: 'x', detail: 'a' }, { code: 'x', detail: 'b' }])).toHaveLength(2);
  });
});
