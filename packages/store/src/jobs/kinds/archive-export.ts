import type { Language } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import type { DecisionArchive } from '@samvirke/model/history';
import { withAccess } from '../../access/index.ts';
import type { Db } from '../../database/index.ts';
import { findDecisions } from '../../history/index.ts';
import type { Work } from '../types.ts';

/** What is asked for. */
export interface ArchiveInput {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
}

/** Writes an archive with its words: the zip file as bytes. */
export type WriteArchive = (archive: DecisionArchive, language: Language) => Promise<Uint8Array>;

/** The body's decisions between two days as a Noark 5 extract, kept for download. */
export function archiveWork(db: Db, write: WriteArchive): Work {
  return async ({ id, input }, { report }) => {
    const { from, to, language } = input as unknown as ArchiveInput;
    report({ step: 'collecting', done: 0, total: null });
    const archive = await withAccess(db, { kind: 'job', jobId: id }, async (transaction, { organisationId }) => (organisationId === null ? null : findDecisions(transaction, organisationId, { from, to })));
    if (archive === null) return { refusals: [refuse('role-missing', { roles: ['auditor', 'administrator'] })] };
    report({ step: 'saving', done: 0, total: null });
    return {
      result: { decisions: archive.decisions.length, from, to },
      file: { fileName: `samvirke-noark5-${from}-${to}.zip`, mediaType: 'application/zip', content: await write(archive, language) },
    };
  };
}
