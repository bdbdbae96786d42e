/** How much the field matters to society, and how much the measure changes it: the two axes of the plus-minus method. */
export type Importance = 'small' | 'medium' | 'large';
export type Extent = 'largeNegative' | 'mediumNegative' | 'smallNegative' | 'none' | 'smallPositive' | 'mediumPositive' | 'largePositive';

export type NonPricedEffectId =
  | 'networkQuality'
  | 'uniformArchitecture'
  | 'redundancy'
  | 'monitoring'
  | 'lifecycle'
  | 'processes'
  | 'competence'
  | 'localControl'
  | 'localJobs'
  | 'concentration';

export interface NonPricedEffect {
  readonly id: NonPricedEffectId;
  readonly importance: Importance;
  readonly extent: Extent;
}

/**
 * A proposal to be judged locally: the seven quality effects that nexia-2016-municipal 3.5 names, and three that speak
 * against (4.2: control, local jobs; and that one fault reaches all). Importance and extent are our own judgement.
 */
export const NON_PRICED_EFFECTS: readonly NonPricedEffect[] = [
  { id: 'competence', importance: 'large', extent: 'mediumPositive' },
  { id: 'redundancy', importance: 'large', extent: 'smallPositive' },
  { id: 'monitoring', importance: 'large', extent: 'smallPositive' },
  { id: 'networkQuality', importance: 'medium', extent: 'smallPositive' },
  { id: 'processes', importance: 'medium', extent: 'smallPositive' },
  { id: 'uniformArchitecture', importance: 'medium', extent: 'smallPositive' },
  { id: 'lifecycle', importance: 'small', extent: 'smallPositive' },
  { id: 'localControl', importance: 'medium', extent: 'mediumNegative' },
  { id: 'localJobs', importance: 'medium', extent: 'smallNegative' },
  { id: 'concentration', importance: 'large', extent: 'smallNegative' },
];
