import { afterEach, expect, it, vi } from 'vitest';
import { printOrRefuse } from './print-or-refuse.ts';

afterEach(() => vi.unstubAllEnvs());

it.each(['/no/such/browser', '/bin/false'])('a machine whose browser is %s refuses to print, with a code', async (path) => {
  vi.stubEnv('BROWSER_PATH', path);
  expect(await printOrRefuse('<!doctype html><title>x</title>')).toMatchObject({ refusal: { code: 'browser-missing' } });
});
