import { AnalysisAnswerSchema, AnalysisQuerySchema, composeCaseAddress } from '@samvirke/contract/reports';
import { refuse } from '@samvirke/model/errors';
import { composeAnalysisJson } from '@samvirke/model/reports';
import { ALL_COUNCILS, COMMON_PART, composeCouncilPaper, paperLanguage, tabulateAnalysis } from '@samvirke/paper/reports';
import { writeTable } from '@samvirke/store/costs';
import { loadTexts } from '@samvirke/text';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { limitNow } from '../jobs/limit-now.ts';
import { callerOf } from '../jobs/limit-requests.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { describeFile } from '../site/describe-file.ts';
import { languageFor } from '../site/language-for.ts';
import { LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { answerAnalysis } from './answer-analysis.ts';
import { buildDrawer } from './build-drawer.ts';

/** A paper brings its own style, and fetches and runs nothing at all. */
const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A paper takes a browser to print: fewer of them than of other requests. */
const PAPERS_PER_MINUTE = 120;

const Written = Type.Object({
  ...AnalysisQuerySchema.properties,
  format: Type.Optional(Type.Enum(['json', 'csv', 'xlsx'], { description: 'json where it is left out' })),
  control: Type.Optional(Type.String({ description: 'A paper’s control code: by the assumptions that it was made with, though others hold now' })),
  language: LanguageParameter,
});

export function reportRoutes(app: App, context: Context): void {
  const drawer = buildDrawer();
  let closePrinter = async (): Promise<void> => undefined;
  app.addHook('onClose', async () => {
    await Promise.all([drawer.close(), closePrinter()]);
  });

  app.get(
    '/analyse',
    {
      validatorCompiler: readByRoute,
      config: { action: 'public.read' },
      schema: {
        summary: 'What ICT costs, what working together saves and costs, and how sure that is',
        description: 'a.<cell>=<number> changes an assumption, for instance a.business-cases/discount-rate=0.05. format=csv or xlsx gives a table.',
        tags: ['reports'],
        querystring: Type.Object(Written.properties, { additionalProperties: true }),
        response: {
          200: {
            description: 'The analysis, as JSON or as a table',
            content: { 'application/json': { schema: AnalysisAnswerSchema }, ...describeFile('', ['csv', 'xlsx']).content },
          },
        },
      },
    },
    async (request, reply) => {
      const format = oneOf(request, 'format', ['json', 'csv', 'xlsx']);
      const language = oneOf(request, 'language', [languageFor(request), 'nb', 'nn', 'en']);
      const answered = await answerAnalysis(request.url, { context, actor: request.actor, drawer, known: ['format', 'language'] });
      const { analysis, query, assumptionsFingerprint, unknown, leftOut } = answered;
      reply.header('cache-control', 'no-store');
      if (format === 'json') {
        const { outcomes, ...likely } = analysis;
        const json = composeAnalysisJson(likely, outcomes, { seed: query.seed, assumptionsFingerprint });
        const ownFiguresNotUsed = leftOut.map(({ municipality, year, reason, missing }) => ({ municipality, year, reason, missing: [...missing] }));
        return { ...json, ...(leftOut.length > 0 ? { ownFiguresNotUsed } : {}), ...(unknown.length > 0 ? { unknownParameters: [...unknown] } : {}) } as never;
      }
      const [table, ...furtherSheets] = tabulateAnalysis(analysis, await loadTexts(language));
      const bytes = await writeTable(table, format, { language, furtherSheets });
      return sendFile(reply, bytes, `samvirke-${language === 'en' ? 'analysis' : 'analyse'}-${analysis.year}.${format}`, 'no-store') as never;
    },
  );

  app.get(
    '/papers/council',
    {
      validatorCompiler: readByRoute,
      config: { action: 'public.read' },
      schema: {
        summary: 'The council paper of an analysis, as Word, PDF or HTML',
        tags: ['reports'],
        querystring: Type.Object(
          {
            ...Written.properties,
            format: Type.Optional(Type.Enum(['docx', 'pdf', 'html'], { description: 'docx where it is left out' })),
            language: Type.Optional(Type.Enum(['nb', 'nn', 'en'], { description: 'Language of the paper; the municipality’s own målform where it is left out' })),
            council: Type.Optional(Type.String({ description: 'A municipality’s number, common or all; common where it is left out' })),
          },
          { additionalProperties: true },
        ),
        response: { 200: describeFile('The paper', ['docx', 'pdf', 'html']) },
      },
    },
    async (request, reply) => {
      await limitNow(context, reply, { counted: `papers/${callerOf(request)}`, max: PAPERS_PER_MINUTE, perSeconds: 60 });
      const format = oneOf(request, 'format', ['docx', 'pdf', 'html']);
      const answered = await answerAnalysis(request.url, { context, actor: request.actor, drawer, known: ['format', 'language', 'council'] });
      const { participants } = answered.request;
      const council = oneOf(request, 'council', [COMMON_PART, ALL_COUNCILS, ...participants.map(({ number }) => number)]);
      const own = paperLanguage(participants, council);
      const language = oneOf(request, 'language', [own, ...(['nb', 'nn', 'en'] as const).filter((one) => one !== own)]);
      const paper = composeCouncilPaper({
        analysis: answered.analysis,
        texts: await loadTexts(language),
        reference: { assumptions: answered.request.assumptions, bodies: context.store.reference },
        council,
        meta: {
          controlCode: answered.assumptionsFingerprint,
          address: composeCaseAddress(context.publicAddress, {
            language,
            municipalities: participants.map(({ number }) => number),
            year: answered.request.year,
            seed: answered.query.seed,
            changes: answered.query.changes,
          }),
          date: context.bundle.date,
        },
      });
      const name = participants.find(({ number }) => number === council)?.name ?? council;
      const fileName = `samvirke-saksframlegg-${name.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N}]+/gu, '-')}.${format}`;
      // Word and the browser that prints are large: they are loaded when somebody first wants a paper.
      const { composeHtml, writeDocx } = await import('@samvirke/paper/documents');
      if (format === 'docx') return sendFile(reply, await writeDocx(paper), fileName, 'no-store');
      const html = composeHtml(paper);
      if (format === 'pdf') {
        const printer = await import('@samvirke/paper/print');
        closePrinter = printer.closePrinter;
        const { pdf, refusal } = await printer.printOrRefuse(html);
        if (refusal) throw new Refused(refusal);
        return sendFile(reply, pdf, fileName, 'no-store');
      }
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-security-policy', PAPER_POLICY)
        .header('content-language', language)
        .header('cache-control', 'no-store')
        .send(html);
    },
  );
}

/** The schema is for the description: the parameters are read, and refused with their cure, by readAnalysisQuery. */
function readByRoute(): () => boolean {
  return takesAnything;
}

function takesAnything(): boolean {
  return true;
}

/** A parameter that is one of several words, the first where it is left out. */
function oneOf<const Word extends string>(request: FastifyRequest, parameter: string, words: readonly [Word, ...Word[]]): Word {
  const value = (request.query as Readonly<Record<string, unknown>>)[parameter];
  if (value === undefined || value === '') return words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new Refused(refuse('parameter-invalid', { parameter, value: String(value), allowed: [...new Set(words)] }, { parameter }));
}
