/** What was written in the fields of a relation. */
export function readRelationForm(form: FormData): object {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return { from: text('from'), to: text('to') === '' ? null : text('to'), share: text('share') === '' ? null : Number(text('share')), source: text('source'), isChecked: form.get('isChecked') !== null };
}
