import { sql } from 'kysely';
import type { Entered } from '../../access/index.ts';
import { buildUuid, type Transaction } from '../../database/index.ts';
import { findSameImport } from './find-imports.ts';
import type { CostImport, NewImport } from './types.ts';

/** PostgreSQL takes at most 65 535 parameters a statement; a group has ten. */
const GROUPS_PER_STATEMENT = 5_000;
/** What one row of the parts holds at most, as the database says too. */
const PART_BYTES = 1_048_576;

/**
 * Saves what was read of a file for the body that the transaction's caller acts for: all of it, or, where the transaction
 * doesn't end well, nothing. A file with the same content that is there already is answered instead (`isNew` false). A
 * database error (insufficient_privilege) where they have no right to write.
 */
export async function saveImport(transaction: Transaction, { organisationId }: Pick<Entered, 'organisationId'>, file: NewImport): Promise<{ readonly saved: CostImport; readonly isNew: boolean }> {
  const organisation = organisationId ?? '';
  // Two that send the same file at once are one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cost-import/${organisation}`}, 0))`.execute(transaction);
  const same = await findSameImport(transaction, organisation, file.contentHash);
  if (same) return { saved: same, isNew: false };
  const id = buildUuid();
  const whose = { import_id: id, organisation_id: organisation };
  await transaction
    .insertInto('cost_import')
    .values({
      id,
      organisation_id: organisation,
      file_name: file.fileName,
      content_hash: Buffer.from(file.contentHash),
      format: file.format,
      mapping: JSON.stringify(file.mapping),
      line_count: file.lines,
      document_count: file.documents,
      rejected_count: file.rejected.length,
    })
    .execute();
  for (let from = 0; from < file.groups.length; from += GROUPS_PER_STATEMENT) {
    await transaction
      .insertInto('cost_group')
      .values(
        file.groups.slice(from, from + GROUPS_PER_STATEMENT).map(({ key, year, month, currency, facts, lines, debitOre, creditOre }) => ({
          ...whose,
          key,
          year,
          month,
          currency,
          facts: JSON.stringify(facts),
          line_count: lines,
          debit_ore: debitOre,
          credit_ore: creditOre,
        })),
      )
      .execute();
  }
  await savePart('lines', file.content);
  await savePart('rejected', Buffer.from(file.rejected.map((line) => JSON.stringify(line)).join('\n'), 'utf8'));
  const saved = await findSameImport(transaction, organisation, file.contentHash);
  if (!saved) throw new Error('an import that was saved is not there');
  return { saved, isNew: true };

  async function savePart(holds: 'lines' | 'rejected', content: Uint8Array): Promise<void> {
    for (let from = 0, part = 1; from < content.byteLength; from += PART_BYTES, part += 1) {
      await transaction.insertInto('cost_import_part').values({ ...whose, holds, part, content: Buffer.from(content.subarray(from, from + PART_BYTES)) }).execute();
    }
  }
}
