import type { Language } from '@samvirke/model/assumptions';
import type { Chart, TableModel } from '../charts/index.ts';

/** Words in a line; bold only where it helps the eye to find a figure. */
export type Run = string | { readonly text: string; readonly bold: true };
export type Runs = readonly Run[];

export interface PaperTable extends TableModel {
  /** The last row is the sum of those above. */
  readonly total?: boolean;
}

/** What a paper is made of; whatever can be pasted into a case system and read aloud by a screen reader. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'numbered'; readonly items: readonly Runs[] }
  | { readonly kind: 'bullets'; readonly items: readonly Runs[] }
  /** Name and value; an empty value is a line to fill in by hand. */
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** A picture with what it says in a table: shown under it, or already in the text (`tableInText`), which DOCX leans on. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly tableInText: boolean }
  | { readonly kind: 'note'; readonly runs: Runs }
  | { readonly kind: 'newPage' };

export interface PaperDocument {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: Language;
  /** ISO date on the paper. */
  readonly date: string;
  readonly blocks: readonly Block[];
}
