import type { Explained } from '@samvirke/model/explain';

/** What went into a figure under a name, where that was itself calculated. */
export function formulaInput(explained: Explained | undefined, name: string): Explained | undefined {
  const input = explained?.inputs.find((other) => other.name === name);
  return input?.from === 'formula' ? input.explained : undefined;
}
