import { expect, test } from 'vitest';
import { inLanguage } from './index.ts';

test('a published title keeps its language, and words of our own have one each', () => {
  expect(inLanguage('Kommunal IKT', 'en')).toBe('Kommunal IKT');
  expect(inLanguage({ nb: 'eget skjønn', nn: 'eige skjønn', en: 'own judgement' }, 'en')).toBe('own judgement');
});
