import { refuse, type Refusal } from '../errors/index.ts';
import { checkDay, checkText } from './check-field.ts';
import type { MoveDraft } from './registered.ts';

/** All that is wrong with a task that moved from one body to another. Errors: field-missing, field-too-long, field-invalid, body-change-shape. */
export function checkMove({ task, date, source }: MoveDraft, { isSame }: { readonly isSame: boolean }): readonly Refusal[] {
  return [...(isSame ? [refuse('body-change-shape', {}, { parameter: 'to' })] : []), ...checkText('task', task), ...checkDay('date', date), ...checkText('source', source)];
}
