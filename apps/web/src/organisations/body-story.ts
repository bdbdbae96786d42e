import type { BodyBody } from '@samvirke/contract/organisations';
import type { Texts } from '@samvirke/text';
import { writeBodyName } from './write-body-name.ts';

/**
 * What happened to a body, a sentence each, oldest first: «Søgne og Songdalen ble slått sammen med Kristiansand
 * 1.1.2020.» Bodies that went the same way on the same day stand in one sentence.
 */
export function bodyStory({ name, number, from, to, names, numbers, changes, moves }: BodyBody, { t, formats }: Texts): readonly string[] {
  const written = (one: { readonly name: string | null; readonly number?: string | null }): string => (one.name === null ? (one.number ?? t('organisations.bodies.unnamed')) : writeBodyName(one.name));
  const own = written({ name, number });
  const lines: { readonly day: string; readonly words: string }[] = [];
  const groups = Map.groupBy(changes, ({ kind, way, date }) => `${date} ${kind} ${way}`);
  for (const group of groups.values()) {
    const [{ kind, way, date: day } = { kind: 'merger', way: 'to', date: '' } as const] = group;
    const others = formats.list(group.map(({ body }) => written(body)));
    const date = formats.date(day);
    const [before, after] = way === 'to' ? [own, others] : [others, own];
    const wasThere = from !== null && from < day;
    const livesOn = to === null || to > day;
    const line =
      kind === 'conversion' ? 'conversion'
      : kind === 'split' ? (way === 'from' || livesOn ? 'takenOut' : 'split')
      : way === 'to' ? 'into'
      : wasThere ? 'mergedWith'
      : 'mergedTo';
    lines.push({ day, words: t(`organisations.bodies.line.${line}`, { before, after, date }) });
  }
  for (const { task, way, body, date } of moves) {
    const [before, after] = way === 'to' ? [own, written(body)] : [written(body), own];
    lines.push({ day: date, words: t('organisations.bodies.line.move', { task, before, after, date: formats.date(date) }) });
  }
  for (const [at, { name: is, from: day }] of names.entries()) {
    const was = names[at - 1]?.name;
    if (was !== undefined && was !== is) lines.push({ day, words: t('organisations.bodies.line.renamed', { before: writeBodyName(was), after: writeBodyName(is), date: formats.date(day) }) });
  }
  for (const [scheme, list] of Map.groupBy(numbers, (one) => one.scheme)) {
    for (const [at, { value, from: day }] of list.entries()) {
      const was = list[at - 1]?.value;
      if (was !== undefined && was !== value) lines.push({ day, words: t('organisations.bodies.line.renumbered', { scheme: t(`organisations.bodies.schemes.${scheme}`), before: was, after: value, date: formats.date(day) }) });
    }
  }
  return lines.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ words }) => words);
}
