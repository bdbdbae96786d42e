import type { AccessVersion } from '@samvirke/model/history';
import type { Texts } from '@samvirke/text';
import { composeHtml, type Block } from '../documents/index.ts';
import type { ArchiveFile } from './compose-archive.ts';
import { writeContent } from './write-content.ts';

/** A ground in the law as it is read: its section and what it is called. */
export type GroundName = (ground: string) => string;

/** What whoever asks for access gets: a page to read, and the same as JSON. What is held back is without its value in both. */
export function composeAccessVersion(version: AccessVersion, texts: Texts, groundName: GroundName): readonly ArchiveFile[] {
  const { t, find, formats, language } = texts;
  const heading = t('history.accessRequest.heading', { organisation: version.organisation.name });
  const kindName = (kind: string): string => find(`entries.kinds.${kind}`) ?? kind;
  const shown: readonly Block[] = version.shown.flatMap(({ kind, title, content, isToAssess }): readonly Block[] => [
    { kind: 'heading', level: 3, text: title },
    { kind: 'fields', fields: [{ label: t('history.accessRequest.kind'), value: kindName(kind) }, ...writeContent(content, texts)] },
    ...(isToAssess ? [{ kind: 'note', runs: [t('history.accessRequest.assess')] } as const] : []),
  ]);
  const withheld: readonly Block[] = version.withheld.flatMap(({ kind, title, ground, until }): readonly Block[] => [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'fields',
      fields: [
        { label: t('history.accessRequest.kind'), value: kindName(kind) },
        { label: t('history.accessRequest.ground'), value: groundName(ground) },
        { label: t('history.accessRequest.until'), value: formats.date(until) },
      ],
    },
  ]);
  const none: Block = { kind: 'paragraph', runs: [t('history.accessRequest.none')] };
  const page = composeHtml({
    title: heading,
    subject: version.organisation.name,
    keywords: [],
    language,
    date: version.madeAt.slice(0, 10),
    blocks: [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'paragraph', runs: [t('history.accessRequest.made', { when: formats.moment(version.madeAt) })] },
      { kind: 'paragraph', runs: [t('history.accessRequest.lead')] },
      { kind: 'heading', level: 2, text: t('history.accessRequest.shown') },
      ...(shown.length === 0 ? [none] : shown),
      { kind: 'heading', level: 2, text: t('history.accessRequest.withheld') },
      ...(withheld.length === 0 ? [none] : withheld),
    ],
  });
  const data = { ...version, withheld: version.withheld.map((one) => ({ ...one, groundName: groundName(one.ground) })) };
  return [
    ['innsyn.html', page],
    ['innsyn.json', `${JSON.stringify(data, null, 2)}\n`],
  ];
}
