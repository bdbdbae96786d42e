import type { Texts } from '../texts.ts';

/** A setting that is wrong, as packages/store/src/configuration finds it. */
export interface Fault {
  readonly code: string;
  readonly variable: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** Every fault on a line of its own, under how many there are. */
export function formatFaults(faults: readonly Fault[], { t, find }: Texts): string {
  const lines = faults.map(({ code, variable, figures }) => `  ${find(`server.fault.${code}`, { variable, ...figures }) ?? `${variable}: ${code}`}`);
  return `${t('server.faults', { count: faults.length })}\n${lines.join('\n')}`;
}
