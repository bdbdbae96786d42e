import type { Explained } from '@samvirke/model/explain';

/** What a body entered, before it was brought to another year's kroner. */
export interface EnteredAmount {
  readonly explained: Explained;
  /** The kroner that it was entered in. */
  readonly year: number;
}

/** Null where the figure stands as it was entered. */
export function enteredAmount(explained: Explained): EnteredAmount | null {
  if (explained.formula !== 'costs/deflate') return null;
  const amount = explained.inputs.find(({ name }) => name === 'amount');
  const index = explained.inputs.find(({ name }) => name === 'ownIndex');
  if (amount?.from !== 'formula' || index?.from !== 'assumption') return null;
  return { explained: amount.explained, year: Number(index.cell.split('.').at(-1)) };
}
