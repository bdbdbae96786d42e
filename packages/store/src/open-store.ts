import type { Assumption, AssumptionId } from '@samvirke/model/assumptions';
import type { Evidence } from '@samvirke/model/evidence';
import type { ReferenceData } from '@samvirke/model/organisations';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAssumptions } from './assumptions/index.ts';
import {
  openDatabase,
  saveReferenceData,
  type DatabaseLocked,
  type DatabasePlace,
  type OpenDatabase,
} from './database/index.ts';
import { evidenceFolder, readEvidence } from './evidence/index.ts';
import { readBodies, readReferenceData, saveBodies } from './organisations/index.ts';

/** What is read from the files of data/, the same for everybody. */
export interface Knowledge {
  readonly reference: ReferenceData;
  readonly assumptions: ReadonlyMap<AssumptionId, Assumption>;
  /** The reports' published figures, by the report's key. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** The database, and what the model knows. */
export interface Store extends Knowledge, OpenDatabase {}

/** What takes time, as it begins: for whoever watches the program start. */
export type Step = 'knowledge' | 'database' | 'reference';

/** All of data/, checked as it is read: what neither a terminal nor a server can do without. */
export function readKnowledge(): Knowledge {
  const folder = dirname(evidenceFolder('any'));
  const reports = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    reference: readReferenceData(),
    assumptions: readAssumptions(),
    evidence: new Map(reports.map(({ name }) => [name, readEvidence(join(folder, name))])),
  };
}

/**
 * Reads data/, opens the database and brings its bodies in line with data/reference. Returns `database-locked` where
 * another process has the folder; throws on faults in data/, which must not reach a paper.
 */
export async function openStore(
  place: DatabasePlace,
  onStep: (step: Step) => void = () => undefined,
): Promise<Store | DatabaseLocked> {
  onStep('knowledge');
  const knowledge: Knowledge = readKnowledge();
  onStep('database');
  const open = await openDatabase(place);
  if ('code' in open) return open;
  try {
    onStep('reference');
    await saveReferenceData(open.db, knowledge.reference);
    await saveBodies(open.db, readBodies());
  } catch (error) {
    await open.close();
    throw error;
  }
  return { ...open, ...knowledge };
}
