import type { Block, PaperTable, Run, Runs } from './types.ts';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
export const bullets = (items: readonly (string | Runs)[]): Block => ({ kind: 'bullets', items: items.map((item) => (typeof item === 'string' ? [item] : item)) });
export const numbered = (items: readonly string[]): Block => ({ kind: 'numbered', items: items.map((item) => [item]) });
export const table = (model: PaperTable): Block => ({ kind: 'table', table: model });
