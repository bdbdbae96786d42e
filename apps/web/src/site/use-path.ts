import type { Language } from '@samvirke/model/assumptions';
import { useCallback } from 'react';
import { composeAddress } from './compose-address.ts';
import type { Address } from './read-address.ts';
import { useCase } from './case-context.ts';
import { useTexts } from './site-context.ts';

/** Path after the language (`/costs`) → the whole address, with the case as it is or with a change. */
export function usePath(): (path: string, change?: Partial<Address>, language?: Language) => string {
  const { language } = useTexts();
  const { address } = useCase();
  return useCallback(
    (path, change, other) => `/${other ?? language}${path === '/' ? '' : path}${composeAddress({ ...address, ...change })}`,
    [language, address],
  );
}
