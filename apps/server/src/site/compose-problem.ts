import type { Problem, RefusalBody } from '@samvirke/contract/errors';
import { ERRORS, type Refusal } from '@samvirke/model/errors';
import { wordsOf, type Texts } from '@samvirke/text';

/** What is wrong beyond this is found when this is put right. */
const MOST_TOLD = 500;

/** A refusal as RFC 9457 has it, in one language; the first decides the status, the rest come along. */
export function composeProblem(refusals: readonly [Refusal, ...Refusal[]], texts: Texts): Problem {
  const [first, ...more] = refusals;
  return {
    type: `urn:samvirke:error:${first.code}`,
    status: ERRORS[first.code].httpStatus,
    ...composeRefusal(first, texts),
    ...(more.length > 0 ? { more: more.slice(0, MOST_TOLD).map((refusal) => composeRefusal(refusal, texts)) } : {}),
  };
}

/** One refusal with its words. */
export function composeRefusal(refusal: Refusal, texts: Texts): RefusalBody {
  const { title, detail, cure } = wordsOf(refusal, texts);
  return {
    title,
    detail,
    code: refusal.code,
    figures: { ...refusal.figures } as RefusalBody['figures'],
    ...(refusal.place ? { place: { ...refusal.place } } : {}),
    cure,
  };
}
