import { ProblemSchema } from '@samvirke/contract/errors';

interface Content {
  readonly [type: string]: { readonly schema?: unknown };
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses?: Readonly<Record<string, unknown>>;
}

export interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** What a cost table may be sent as when it is the body itself. */
export const TABLE_TYPES: readonly string[] = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const REFUSALS: Readonly<Record<string, string>> = {
  '400': 'The request can’t be read',
  '403': 'Asked for under another name than this machine’s own, or by another site’s page',
  '404': 'There is nothing of that name',
  '405': 'The address is there, and doesn’t take this method; Allow says which it takes',
  '409': 'The table isn’t whole: what is wrong in it, and what must be confirmed, is in `more`',
  '413': 'More was sent than is taken in',
  '415': 'A kind of content that isn’t taken in, or a file that isn’t what its name says',
  '422': 'A parameter, or something in what was sent, can’t be used',
  '429': 'More requests than are answered; Retry-After says when to come back',
  '503': 'Busy with others, or a PDF was asked for and the machine has no browser to print with',
  default: 'What is wrong, where, and what to do about it',
};

/** Where a cost table is sent; what else is sent is described by its route. */
const TAKES_TABLES = /\/cost-(sets|sets\/preview|tables)$/;

/**
 * The description that Fastify makes of the routes, with what it can't know: the refusals that each may answer, what is
 * sent to be read, and one name for each schema instead of the whole of it wherever it stands. A schema's name is its
 * `title`; two of one name must be the same.
 */
export function describeApi<D extends Described>(description: D): D {
  const schemas: Record<string, unknown> = { ...description.components?.schemas };
  const problem = nameSchemas(ProblemSchema, schemas);
  const paths = Object.fromEntries(
    Object.entries(description.paths ?? {}).map(([path, operations]) => [
      path,
      Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, describeOperation({ path, method, operation }, problem, schemas)])),
    ]),
  );
  return { ...description, paths, components: { ...description.components, schemas } };
}

function describeOperation(
  { path, method, operation }: { readonly path: string; readonly method: string; readonly operation: Operation },
  problem: unknown,
  schemas: Record<string, unknown>,
): object {
  const sends = method === 'post' && TAKES_TABLES.test(path);
  const refusals = Object.fromEntries(
    refusalsOf(path, method, operation).map((status) => [status, { description: REFUSALS[status], content: { 'application/problem+json': { schema: problem } } }]),
  );
  return {
    ...(nameSchemas(operation, schemas) as object),
    ...(sends ? { requestBody: { description: 'The cost table, in a form or as the body itself', required: true, content: uploadContent() } } : {}),
    responses: { ...(nameSchemas(operation.responses ?? {}, schemas) as object), ...refusals },
  };
}

function refusalsOf(path: string, method: string, { parameters = [] }: Operation): readonly string[] {
  const has = (place: string): boolean => parameters.some((parameter) => parameter.in === place);
  const computes = parameters.some(({ name }) => name === 'draws');
  return [
    ...(method === 'post' ? ['400', '413', '415'] : []),
    '403',
    ...(has('path') || computes ? ['404'] : []),
    '405',
    ...(method === 'post' && path.endsWith('/cost-sets') ? ['409'] : []),
    ...(has('query') ? ['422'] : []),
    '429',
    ...(computes ? ['503'] : []),
    'default',
  ];
}

function uploadContent(): Content {
  const file = { type: 'string', format: 'binary' };
  const form = {
    type: 'object',
    required: ['file'],
    properties: {
      file: { ...file, description: 'CSV or XLSX' },
      name: { type: 'string', description: 'What its owner calls it; the file’s name where it is left out' },
      confirmed: { type: 'array', items: { type: 'string' }, description: 'Keys of questions that are answered with yes' },
    },
  };
  return { 'multipart/form-data': { schema: form }, ...Object.fromEntries(TABLE_TYPES.map((type) => [type, { schema: file }])) };
}

/** Puts each schema with a title among the named ones, and a reference where it stood. */
function nameSchemas(node: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((one) => nameSchemas(one, schemas));
  if (typeof node !== 'object' || node === null) return node;
  const walked = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, nameSchemas(value, schemas)]));
  const { title } = walked;
  // A field may be called title as well; a schema's title is a word.
  if (typeof title !== 'string') return walked;
  const known = schemas[title];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(walked)) throw new Error(`Two schemas are called ${title}`);
  schemas[title] = walked;
  return { $ref: `#/components/schemas/${title}` };
}
