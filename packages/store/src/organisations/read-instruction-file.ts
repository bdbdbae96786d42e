import { readFileSync } from 'node:fs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { parse } from 'yaml';

/** A file that says what is to be done with bodies, in YAML (or JSON, which is YAML). Refuses: file-missing, file-unreadable. */
export function readInstructionFile(file: string): { readonly content: unknown } | Refusal {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse('file-missing', { file });
  }
  try {
    return { content: parse(text) as unknown };
  } catch {
    return refuse('file-unreadable', {}, { file });
  }
}
