import type { Doer } from '@samvirke/model/history';
import type { Texts } from '@samvirke/text';

/** Somebody's name, or what is said where it may not or can't be. */
export function nameDoer({ name, state }: Doer, { t }: Pick<Texts, 't'>): string {
  if (state === 'operator') return t('history.who.operator');
  if (name !== null) return name;
  return t(state === 'erased' ? 'history.archive.erasedPerson' : 'history.archive.unknownPerson');
}
