import { ERRORS, type ErrorCode } from '@samvirke/model/errors';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errors } from '../../packages/text/src/errors/en.ts';

export const ERRORS_PAGE = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));

/** docs/errors.md as the table and the English words have it. */
export function composeErrorsPage(): string {
  const lines = [
    '# Errors',
    '',
    'Every code that a person or a script can meet. A refusal carries its code, its figures and its place (file, row,',
    'column or parameter). Over HTTP it is `application/problem+json` (RFC 9457) with `code`, `figures` and `place`; in the',
    'terminal it is words, and the exit code is not 0. The table is `packages/model/src/errors/table.ts`, the words are',
    'in `packages/text/src/errors`. This page is written by `node tests/house/errors-page.ts`, and a test holds the three',
    'together.',
  ];
  for (const code of Object.keys(ERRORS).sort() as ErrorCode[]) {
    const { httpStatus, figures } = ERRORS[code];
    const { title, detail, cure } = errors[code];
    lines.push('', `## ${code}`, '', `${title}. HTTP ${httpStatus}; ${figures.length > 0 ? `figures: ${figures.map((name) => `\`${name}\``).join(', ')}` : 'no figures'}.`);
    lines.push('', `- What happened: ${detail}`, `- What to do: ${cure}`);
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ERRORS_PAGE, composeErrorsPage());
