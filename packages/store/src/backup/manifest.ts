import { refuse } from '@samvirke/model/errors';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { BackupRefused } from './backup-refused.ts';

export const MANIFEST = 'manifest.json';
const FORMAT = 'samvirke-backup';
/** Goes up when a program that knows this one would read the next one wrongly. */
export const FORMAT_VERSION = 1;

const Hex = Type.String({ pattern: '^([0-9a-f]{2})*$' });
const Count = Type.Integer({ minimum: 0 });

const ManifestSchema = Type.Object({
  format: Type.Literal(FORMAT),
  formatVersion: Type.Literal(FORMAT_VERSION),
  /** The program's version. */
  program: Type.String(),
  madeAt: Type.String(),
  from: Type.Union([Type.Literal('embedded'), Type.Literal('postgresql')]),
  /** Every migration that the database had had, in order. */
  migrations: Type.Array(Type.String(), { minItems: 1 }),
  tables: Type.Array(
    Type.Object({ name: Type.String(), part: Type.String(), columns: Type.Array(Type.String()), rows: Count, bytes: Count, sha256: Hex }),
  ),
  /** The last event of each body's chain. */
  heads: Type.Array(Type.Object({ organisation: Type.String(), seq: Count, hash: Hex })),
  /** Tables that are not carried. */
  leftOut: Type.Array(Type.String()),
});

export type Manifest = Static<typeof ManifestSchema>;
export type TablePart = Manifest['tables'][number];
export type Head = Manifest['heads'][number];

export function composeManifest(content: Omit<Manifest, 'format' | 'formatVersion'>): string {
  const manifest: Manifest = { format: FORMAT, formatVersion: FORMAT_VERSION, ...content };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** What a backup says that it holds. Throws `backup-newer` and `backup-damaged`. */
export function parseManifest(text: string, file: string, known: readonly string[]): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new BackupRefused(refuse('backup-damaged', { file, part: MANIFEST }));
  }
  // Before its form is judged: a newer form may look otherwise.
  const { format, formatVersion, program, migrations } = (content ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new BackupRefused(refuse('backup-unknown', { file }));
  const names = Array.isArray(migrations) ? migrations.map(String) : [];
  const later = names.find((name) => !known.includes(name));
  if ((typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) || later !== undefined) {
    throw new BackupRefused(refuse('backup-newer', { file, program: String(program), migration: later ?? names.at(-1) ?? '' }));
  }
  // Migrations are only ever added at the end.
  const inOrder = names.every((name, index) => name === known[index]);
  if (!inOrder || !Value.Check(ManifestSchema, content)) throw new BackupRefused(refuse('backup-damaged', { file, part: MANIFEST }));
  return content;
}
