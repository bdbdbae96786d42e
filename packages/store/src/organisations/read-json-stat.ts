import { parseAnswer } from './parse-answer.ts';
import { PublisherFormatError } from './publisher-format-error.ts';

export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | null;
  /** In the publisher's order. */
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}

export interface JsonStatCell {
  /** Code by dimension. */
  readonly codes: Readonly<Record<string, string>>;
  /** Null where the publisher gives none; why stands in `status`. */
  readonly value: number | null;
  readonly status: string | null;
}

export interface JsonStatTable {
  readonly label: string;
  readonly updated: string | null;
  readonly dimensions: readonly JsonStatDimension[];
  readonly cells: () => Iterable<JsonStatCell>;
}

/**
 * A table in JSON-stat 2 (class dataset), as Statistisk sentralbyrå's PxWeb writes it. Values lie in row-major order of
 * the dimensions as they stand in `id`, either all in a list or some under their position; `index` gives the order of
 * the categories, as a list or as positions; status is one for all, a list, or some under their position.
 *
 * @throws PublisherFormatError that says what isn't as it should be
 */
export function readJsonStat(text: string): JsonStatTable {
  const root = parseAnswer(text);
  if (root['class'] !== 'dataset') throw new PublisherFormatError('not a JSON-stat 2 dataset: class is not "dataset"');
  const ids = listOf(root['id'], 'id').map((id) => textOf(id, 'id'));
  const sizes = listOf(root['size'], 'size').map((size) => countOf(size, 'size'));
  if (ids.length === 0 || ids.length !== sizes.length) throw new PublisherFormatError('id and size differ in length');
  const roles = root['role'] === undefined ? {} : objectOf(root['role'], 'role');
  const dimensionsById = objectOf(root['dimension'], 'dimension');
  const dimensions = ids.map((id, at) => readDimension(id, sizes[at] ?? 0, dimensionsById[id], roles));
  const count = sizes.reduce((product, size) => product * size, 1);
  const valueAt = readValues(root['value'], count);
  const statusAt = readStatus(root['status'], count);

  return {
    label: typeof root['label'] === 'string' ? root['label'] : '',
    updated: typeof root['updated'] === 'string' ? root['updated'] : null,
    dimensions,
    *cells() {
      for (let position = 0; position < count; position += 1) {
        let rest = position;
        const codes: Record<string, string> = {};
        for (const { id, categories } of dimensions.toReversed()) {
          codes[id] = categories[rest % categories.length]?.code ?? '';
          rest = Math.floor(rest / categories.length);
        }
        yield { codes, value: valueAt(position), status: statusAt(position) };
      }
    },
  };
}

function readDimension(id: string, size: number, of: unknown, roles: Readonly<Record<string, unknown>>): JsonStatDimension {
  const dimension = objectOf(of, `dimension ${id}`);
  const category = objectOf(dimension['category'], `dimension ${id}, category`);
  const labels = category['label'] === undefined ? {} : objectOf(category['label'], `dimension ${id}, label`);
  const codes = orderedCodes(id, category['index'], labels);
  if (codes.length !== size) throw new PublisherFormatError(`dimension ${id} has ${codes.length} categories, but size says ${size}`);
  const role = (['time', 'geo', 'metric'] as const).find((name) => Array.isArray(roles[name]) && roles[name].includes(id));
  return {
    id,
    label: typeof dimension['label'] === 'string' ? dimension['label'] : id,
    role: role ?? null,
    categories: codes.map((code) => ({ code, label: typeof labels[code] === 'string' ? labels[code] : code })),
  };
}

function orderedCodes(id: string, index: unknown, labels: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(index)) return index.map((code) => textOf(code, `dimension ${id}, index`));
  // A dimension with one category may leave the order out.
  if (index === undefined && Object.keys(labels).length === 1) return Object.keys(labels);
  const positions = Object.entries(objectOf(index, `dimension ${id}, index`)).map(
    ([code, position]) => [code, countOf(position, `dimension ${id}, index`)] as const,
  );
  const ordered = positions.toSorted((a, b) => a[1] - b[1]);
  if (ordered.some(([, position], at) => position !== at)) throw new PublisherFormatError(`dimension ${id}: positions are not 0, 1, 2 …`);
  return ordered.map(([code]) => code);
}

function readValues(values: unknown, count: number): (position: number) => number | null {
  if (Array.isArray(values)) {
    if (values.length !== count) throw new PublisherFormatError(`${values.length} values, but the dimensions make ${count}`);
    return (position) => numberOrNull(values[position]);
  }
  const some = objectOf(values, 'value');
  const outside = Object.keys(some).find((key) => !/^\d+$/.test(key) || Number(key) >= count);
  if (outside !== undefined) throw new PublisherFormatError(`a value stands at ${outside}, outside the ${count} of the dimensions`);
  return (position) => numberOrNull(some[position]);
}

function numberOrNull(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new PublisherFormatError(`a value is not a number: ${JSON.stringify(value)}`);
  return value;
}

function readStatus(status: unknown, count: number): (position: number) => string | null {
  if (status === undefined || status === null) return () => null;
  if (typeof status === 'string') return () => status;
  if (Array.isArray(status)) {
    if (status.length !== count) throw new PublisherFormatError(`${status.length} statuses, but the dimensions make ${count}`);
    return (position) => (typeof status[position] === 'string' ? status[position] : null);
  }
  const some = objectOf(status, 'status');
  return (position) => (typeof some[position] === 'string' ? some[position] : null);
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PublisherFormatError(`${what} is missing or not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new PublisherFormatError(`${what} is missing or not a list`);
  return value;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new PublisherFormatError(`${what} holds something that isn't text`);
  return value;
}

function countOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new PublisherFormatError(`${what} holds something that isn't a count`);
  return value;
}
