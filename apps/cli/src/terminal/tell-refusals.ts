import { ERRORS, type Refusal } from '@samvirke/model/errors';
import { wordsOf } from '@samvirke/text';
import { plain } from './format-table.ts';
import type { Terminal } from './terminal.ts';

/** Faults that are listed; the rest are counted. */
const LISTED = 50;

/** What was refused, where, and what to do: in words, or as one problem (RFC 9457) for programs. */
export function tellRefusals(terminal: Terminal, refusals: readonly [Refusal, ...Refusal[]]): void {
  if (terminal.json) {
    const [first, ...more] = refusals;
    const problem = {
      type: `urn:samvirke:error:${first.code}`,
      status: ERRORS[first.code].httpStatus,
      ...withWords(first, terminal),
      ...(more.length > 0 ? { more: more.map((refusal) => withWords(refusal, terminal)) } : {}),
    };
    terminal.tell(`${JSON.stringify(problem, null, 2)}\n`);
    return;
  }
  for (const refusal of refusals.slice(0, LISTED)) terminal.tell(formatRefusal(refusal, terminal));
  if (refusals.length > LISTED) terminal.tell(`${terminal.texts.t('terminal.refused.more', { count: refusals.length - LISTED })}\n`);
}

/** One refusal on two lines. */
export function formatRefusal(refusal: Refusal, { texts }: Pick<Terminal, 'texts'>): string {
  const { detail, cure, where } = wordsOf(refusal, texts);
  return plain(`${where === undefined ? '' : `${upperFirst(where)}: `}${detail}\n  → ${cure}\n`);
}

function withWords(refusal: Refusal, { texts }: Terminal): object {
  const { title, detail, cure } = wordsOf(refusal, texts);
  const { code, figures, place, ...rest } = refusal;
  return { title, detail, code, figures, ...(place ? { place } : {}), cure, ...rest };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
