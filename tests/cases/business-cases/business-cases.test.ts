import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyseCase, readAnalysisCases, roundKroner } from '../analyse-case.ts';

describe('cases an accountant can read', () => {
  test.each(readAnalysisCases(fileURLToPath(new URL('.', import.meta.url))))('$title', ({ request, expect: wanted }) => {
    const answer = analyseCase(request);
    if (wanted.answer) expect(roundKroner(answer)).toMatchObject(wanted.answer);
    const members = answer.alternatives.find(({ kind }) => kind === 'cooperate')!.perMember;
    for (const [number, part] of Object.entries(wanted.cooperate ?? {})) {
      expect(roundKroner(members.find((member) => member.number === number))).toMatchObject(part);
    }
  });
});
