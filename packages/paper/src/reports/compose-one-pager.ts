import { bullets, heading, numbered, paragraph, type PaperDocument } from '../documents/index.ts';
import { composeResolution } from './compose-resolution.ts';
import { composeSummary } from './compose-summary.ts';
import { composeTippingPoint } from './compose-tipping-point.ts';
import { elementTable } from './element-table.ts';
import { paperContext, type PaperContext } from './paper-context.ts';
import { publicAddress } from './public-address.ts';
import type { CouncilPaperInput } from './types.ts';

/** One page that can be read aloud: the question, the answer, five lines, what tips it, the proposal, the control code. */
export function composeOnePager(input: CouncilPaperInput): PaperDocument {
  const paper = paperContext(input);
  const { t, names, formats } = paper;
  const { meta } = input;
  return {
    title: t('reports.paper.onePager.title', { names }),
    subject: t('reports.paper.subject'),
    keywords: t('reports.paper.keywords').split(','),
    language: input.texts.language,
    date: meta.date,
    blocks: [
      heading(1, t(paper.alone ? 'reports.paper.alone.title' : 'reports.paper.onePager.question', { names, name: names })),
      ...(paper.alone ? [] : [paragraph({ text: answer(paper), bold: true })]),
      bullets(composeSummary(paper)),
      ...(paper.alone ? [] : [elementTable(paper), paragraph(composeTippingPoint(paper))]),
      heading(2, t('reports.paper.onePager.proposal')),
      numbered(composeResolution(paper)),
      { kind: 'note', runs: [[t('reports.paper.onePager.source', { code: meta.controlCode, date: formats.date(meta.date) }), publicAddress(meta.address)].filter((part) => part !== null).join(' · ')] },
    ],
  };
}

function answer({ t, figures, dearer }: PaperContext): string {
  switch (figures.verdict) {
    case 'enter':
      return t('reports.paper.onePager.yes');
    case 'join':
      return t('reports.paper.onePager.join');
    case 'improve':
      return t('reports.paper.onePager.improve');
    case 'unsure':
      return t('reports.paper.onePager.unsure');
    case 'stay':
      return dearer ? t('reports.paper.onePager.dearer') : t('reports.paper.onePager.no');
  }
}
