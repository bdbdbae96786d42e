/** What an effect is to the decision: quality that may rise, what drives towards cooperation, what stands in its way. */
export type NonPricedKind = 'quality' | 'driver' | 'barrier';

export type NonPricedEffectId =
  | 'networkQuality'
  | 'uniformArchitecture'
  | 'redundancy'
  | 'monitoring'
  | 'lifecycle'
  | 'processes'
  | 'competence'
  | 'digitalDemands'
  | 'inhabitantsExpect'
  | 'downtimeHurts'
  | 'supplierOffers'
  | 'broadband'
  | 'strategyCapacity'
  | 'differentSystems'
  | 'localControl'
  | 'supplierLockIn'
  | 'localJobs'
  | 'hiddenCosts';

export interface NonPricedEffect {
  readonly id: NonPricedEffectId;
  readonly kind: NonPricedKind;
  /** Speaks for cooperation, or against it. */
  readonly direction: 'for' | 'against';
  /** Where nexia-2016-municipal says it. */
  readonly section: '3.5' | '4.1' | '4.2';
}

/**
 * What has no price and is named beside the kroner: seven ways in which quality may rise, what drives and what hinders.
 * Their names stand in packages/text (businessCases.nonPriced). How much each matters is judged locally.
 */
export const NON_PRICED_EFFECTS: readonly NonPricedEffect[] = [
  { id: 'networkQuality', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'uniformArchitecture', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'redundancy', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'monitoring', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'lifecycle', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'processes', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'competence', kind: 'quality', direction: 'for', section: '3.5' },
  { id: 'digitalDemands', kind: 'driver', direction: 'for', section: '4.1' },
  { id: 'inhabitantsExpect', kind: 'driver', direction: 'for', section: '4.1' },
  { id: 'downtimeHurts', kind: 'driver', direction: 'for', section: '4.1' },
  { id: 'supplierOffers', kind: 'driver', direction: 'for', section: '4.1' },
  { id: 'broadband', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'strategyCapacity', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'differentSystems', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'localControl', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'supplierLockIn', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'localJobs', kind: 'barrier', direction: 'against', section: '4.2' },
  { id: 'hiddenCosts', kind: 'barrier', direction: 'against', section: '4.2' },
];
