import type { Industry } from '../types.ts';
import type { IndustryChange } from './types.ts';

/**
 * What an industry of SN2007 may be in SN2025: one code, several that only the unit itself can choose between, or
 * none where the change isn't known. A code of SN2025 is itself: a bare code says nothing without its list.
 */
export function mapIndustry({ version, code }: Industry, changes: readonly IndustryChange[]): readonly Industry[] {
  if (version === 'SN2025') return [{ version, code }];
  const change = changes.find(({ from }) => from === code);
  return (change?.to ?? []).map((to) => ({ version: 'SN2025', code: to }));
}
