/** What was written in the fields of a body; a field that is left empty, or isn't there, says nothing. */
export function readBodyForm(form: FormData): Readonly<Record<string, string | null>> {
  const text = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    kind: text('kind'),
    name: text('name') ?? '',
    nameFrom: text('nameFrom'),
    number: text('number') ?? '',
    municipalityNumber: text('municipalityNumber'),
    countyNumber: text('countyNumber'),
    numberFrom: text('numberFrom'),
    from: text('from') ?? '',
    to: text('to'),
    source: text('source') ?? '',
  };
}
