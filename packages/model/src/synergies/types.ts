import type { ByElement } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import type { Nok } from '../units/index.ts';

export type SynergyModel = 'rules' | 'curve';

/** What one municipality saves a year when all is in place; negative where it costs more. */
export interface MemberSaving {
  readonly number: string;
  readonly byElement: ByElement<Nok>;
  readonly nok: Nok;
}

/** One model's answer for a cooperation, kroner a year when all preconditions are met. Dearer together is negative. */
export interface Saving {
  readonly model: SynergyModel;
  readonly nok: Nok;
  readonly byElement: ByElement<Nok>;
  readonly members: readonly MemberSaving[];
  readonly explained: Explained;
  readonly explainedByElement: ByElement<Explained>;
  readonly staffFte: number;
}
