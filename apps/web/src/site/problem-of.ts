import type { Problem } from '@samvirke/contract/errors';
import type { PageAnswer } from '@samvirke/contract/page';
import type { Texts } from '@samvirke/text';

/** From here on an answer is a refusal. */
const REFUSED = 400;

/** The problem that an answer is, in words; undefined where it is an answer. Nothing at all (status 0) is one too. */
export function problemOf({ status, body }: PageAnswer, { t }: Texts): Problem | undefined {
  if (status !== 0 && status < REFUSED) return undefined;
  if (typeof body === 'object' && body !== null && 'code' in body && 'title' in body) return body as Problem;
  return { type: 'about:blank', status, code: 'network', title: t('site.noAnswer.title'), detail: t('site.noAnswer.detail'), cure: t('site.noAnswer.cure'), figures: {} };
}
