/** A rule that a paper on ICT cooperation must name; its words stand in packages/text under the id. */
export interface LegalRequirement {
  readonly id: 'forms' | 'decides' | 'money' | 'procurement' | 'staff' | 'privacy';
  readonly act: 'municipalAct' | 'procurementRegulation' | 'workingEnvironmentAct' | 'personalDataAct';
  readonly validFrom: string;
  /** First day on which it no longer holds; null while it does. */
  readonly validTo: string | null;
  /** `secondary` until the act's own text has been read; marked in the paper. */
  readonly certainty: 'read' | 'secondary';
  readonly lastChecked: string;
}

/** Dated, so that a paper of another day names the rules of its day. */
export const LEGAL_REQUIREMENTS: readonly LegalRequirement[] = [
  { id: 'forms', act: 'municipalAct', validFrom: '2019-10-01', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
  { id: 'decides', act: 'municipalAct', validFrom: '2019-10-01', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
  { id: 'money', act: 'municipalAct', validFrom: '2019-10-01', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
  { id: 'procurement', act: 'procurementRegulation', validFrom: '2017-01-01', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
  { id: 'staff', act: 'workingEnvironmentAct', validFrom: '2006-01-01', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
  { id: 'privacy', act: 'personalDataAct', validFrom: '2018-07-20', validTo: null, certainty: 'secondary', lastChecked: '2026-11-22' },
];
