import type { ApprovedVersion, DecisionArchive } from '@samvirke/model/history';
import type { Texts } from '@samvirke/text';
import { composeHtml } from '../documents/index.ts';
import { nameDoer } from './name-doer.ts';
import { writeContent } from './write-content.ts';

/** A decision as it was approved, as a page that can be read for as long as HTML can. */
export function composeDecision(decision: ApprovedVersion, organisation: DecisionArchive['organisation'], texts: Texts): string {
  const { t, formats, language } = texts;
  return composeHtml({
    title: decision.title,
    subject: organisation.name,
    keywords: [],
    language,
    date: decision.approvedAt.slice(0, 10),
    blocks: [
      { kind: 'heading', level: 1, text: decision.title },
      {
        kind: 'fields',
        fields: [
          { label: t('history.archive.organisation'), value: organisation.number === null ? organisation.name : `${organisation.name} (${organisation.number})` },
          ...writeContent(decision.content, texts),
          { label: t('history.archive.approvedBy'), value: nameDoer(decision.approvedBy, texts) },
          { label: t('history.archive.approvedAt'), value: formats.moment(decision.approvedAt) },
          { label: t('history.archive.version'), value: String(decision.version) },
        ],
      },
    ],
  });
}
