import { bullets, heading, numbered, paragraph, type Block, type PaperDocument } from '../documents/index.ts';
import { composeAppendix } from './compose-appendix.ts';
import { composeAssessment } from './compose-assessment.ts';
import { composeConclusion } from './compose-conclusion.ts';
import { composeConsequences } from './compose-consequences.ts';
import { composeExperience } from './compose-experience.ts';
import { composeFacts } from './compose-facts.ts';
import { composeOwnPart } from './compose-own-part.ts';
import { composeResolution } from './compose-resolution.ts';
import { composeSummary } from './compose-summary.ts';
import { composeUnknown } from './compose-unknown.ts';
import { paperContext, type PaperContext } from './paper-context.ts';
import type { CouncilPaperInput } from './types.ts';

/** `council` for every one's own part behind the common. */
export const ALL_COUNCILS = 'all';
/** `council` for the common part alone. */
export const COMMON_PART = 'common';

/**
 * The council paper (saksframlegg) as a tree of blocks: proposed resolution first, five lines of summary, facts apart
 * from assessment, what isn't known, what others met, who follows up; one common part, one part per council, and the
 * numbers with their sources behind. DOMAIN's order; the language is that of `texts`.
 *
 * @throws RangeError for a council that isn't among the participants, or an analysis without the alternative to cooperate
 */
export function composeCouncilPaper(input: CouncilPaperInput): PaperDocument {
  const paper = paperContext(input);
  const { t } = paper;
  // A council that takes no part is refused before a word is written.
  whose(paper);
  const title = composeTitle(paper);
  return {
    title,
    subject: t('reports.paper.subject'),
    keywords: [...t('reports.paper.keywords').split(','), ...paper.analysis.municipalities.map((m) => m.participant.name)],
    language: input.texts.language,
    date: input.meta.date,
    blocks: [
      heading(1, title),
      fields(paper),
      heading(2, t('reports.paper.heading.resolution')),
      numbered(composeResolution(paper)),
      heading(2, t('reports.paper.heading.summary')),
      bullets(composeSummary(paper)),
      heading(2, t('reports.paper.heading.attachments')),
      bullets([
        t('reports.paper.attachments.figures'),
        ...(paper.figures.verdict === 'enter' ? [t('reports.paper.attachments.agreement')] : []),
        t('reports.paper.attachments.discussion'),
      ]),
      ...composeFacts(paper),
      ...(paper.alone ? [] : composeCase(paper)),
      ...composeAppendix(paper),
    ],
  };
}

/** The case for and against cooperating, from consequences to conclusion, and each council's own part. */
function composeCase(paper: PaperContext): readonly Block[] {
  const { t } = paper;
  const councils = whose(paper);
  return [
    ...composeConsequences(paper),
    heading(2, t('reports.paper.heading.participation')),
    paragraph(t('reports.paper.participation.union', { fillIn: paper.fillIn('reports.paper.participation.unionWhat') })),
    paragraph(t('reports.paper.participation.councils', { fillIn: paper.fillIn('reports.paper.participation.councilsWhat') })),
    ...composeAssessment(paper),
    ...composeUnknown(paper),
    ...composeExperience(paper),
    ...composeConclusion(paper),
    ...(councils.length > 0 ? [{ kind: 'newPage' } as const] : []),
    ...councils.flatMap((number) => composeOwnPart(paper, number)),
  ];
}

function whose({ input, analysis }: PaperContext): readonly string[] {
  const numbers = analysis.municipalities.map((m) => m.participant.number);
  if (input.council === COMMON_PART) return [];
  if (input.council === ALL_COUNCILS) return numbers;
  if (!numbers.includes(input.council)) throw new RangeError(`${input.council} isn't among ${numbers.join(', ')}`);
  return [input.council];
}

function composeTitle(paper: PaperContext): string {
  const { t, input, analysis, formats } = paper;
  if (paper.alone) return t('reports.paper.alone.title', { name: paper.allNames });
  const own = paper.member(input.council);
  if (!own) return t('reports.paper.title', { names: paper.names });
  const others = analysis.municipalities.filter((m) => m.participant.number !== input.council).map((m) => m.participant.name);
  return t('reports.paper.titleCouncil', { name: own.figures.name, others: formats.list(others) });
}

function fields(paper: PaperContext): Block {
  const { t, formats, input } = paper;
  const label = (key: 'caseId' | 'caseworker' | 'date' | 'staffCommittee' | 'executive' | 'council', value: string): { label: string; value: string } => ({
    label: t(`reports.paper.field.${key}`),
    value,
  });
  return {
    kind: 'fields',
    fields: [
      label('caseId', ''),
      label('caseworker', ''),
      label('date', formats.date(input.meta.date)),
      label('staffCommittee', ''),
      label('executive', ''),
      label('council', ''),
    ],
  };
}
