import multipart from '@fastify/multipart';
import { CostPreviewSchema, CostSetSchema, CostSetViewSchema } from '@samvirke/contract/costs';
import { classifyCostRows } from '@samvirke/model/costs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { findMunicipality } from '@samvirke/model/organisations';
import {
  buildCostSheet,
  costTemplate,
  deleteCostSet,
  FILE_LIMITS,
  findCostSet,
  saveCostSet,
  writeTable,
  type CostSet,
  type CostTableResult,
} from '@samvirke/store/costs';
import { loadTexts } from '@samvirke/text';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { limitNow } from '../jobs/limit-now.ts';
import { callerOf } from '../jobs/limit-requests.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { TABLE_TYPES } from '../site/describe-api.ts';
import { describeFile } from '../site/describe-file.ts';
import { languageFor } from '../site/language-for.ts';
import { CostSetParameters, LanguageParameter, MunicipalitiesParameter, ShortMunicipalitiesParameter, YearParameter } from '../site/parameters.ts';
import { readYear } from '../site/read-year.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { buildReader } from './build-reader.ts';
import { composePreview } from './compose-preview.ts';
import { mayUpload } from './may-upload.ts';
import { receiveFile, type ReceivedFile } from './receive-file.ts';

/** Of one body: nobody has more figures to save in a day, and each may be tens of thousands of rows. */
const SETS_PER_DAY = 500;
const DAY_SECONDS = 86_400;
const MOST_FIELDS = 1_000;
const MOST_FIELD_BYTES = 1_000;

const Upload = Type.Object({
  fileName: Type.Optional(Type.String({ description: 'Where the file is the body itself and not a form' })),
  name: Type.Optional(Type.String({ description: 'What its owner calls it; the file’s name where it is left out' })),
  confirmed: Type.Optional(Type.Array(Type.String(), { description: 'Keys of questions that are answered with yes' })),
  language: LanguageParameter,
});

export async function costRoutes(app: App, context: Context): Promise<void> {
  const { store } = context;

  // What a file is read by doesn't change while the server goes: no national parameter says what a column is.
  const reader = buildReader({ reference: store.reference, assumptions: context.assumptions });
  app.addHook('onClose', () => reader.close());
  const read = ({ bytes, fileName, confirmed }: ReceivedFile, request: FastifyRequest): Promise<CostTableResult> =>
    reader.ask({ bytes, fileName, confirmed, language: languageFor(request) });

  const find = async (id: string, request: FastifyRequest): Promise<CostSet> => {
    const set = await findCostSet(store.db, id, request.actor);
    if (!set) throw new Refused(refuse('cost-set-unknown', { id }));
    return set;
  };

  await app.register(async (uploads: App) => {
    uploads.removeAllContentTypeParsers();
    // Handed on as a stream: the file is counted while it comes, and never held beyond its limit.
    uploads.addContentTypeParser([...TABLE_TYPES], (_request, payload, done) => done(null, payload));
    await uploads.register(multipart, {
      limits: { files: 1, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES, fileSize: FILE_LIMITS.bytes + 1 },
      throwFileSizeLimit: false,
    });
    uploads.setErrorHandler((error, request, reply) => {
      if ((error as { code?: string }).code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
        throw new Refused(
          refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: ['multipart/form-data', ...TABLE_TYPES] }),
        );
      }
      return app.errorHandler(error as never, request, reply);
    });

    uploads.post(
      '/cost-sets/preview',
      {
        config: { action: 'public.read' },
        schema: {
          summary: 'How a cost table is understood, with every problem and its cure; nothing is saved',
          tags: ['costs'],
          consumes: ['multipart/form-data', ...TABLE_TYPES],
          querystring: Upload,
          response: { 200: CostPreviewSchema },
        },
      },
      async (request) => {
        // On one's own machine anybody may see how a table is understood.
        if (context.publicAddress !== undefined) await mayUpload(context, request);
        const result = await read(await receiveFile(request), request);
        refuseFile(result);
        return composePreview(result, await loadTexts(languageFor(request)));
      },
    );

    uploads.post(
      '/cost-sets',
      {
        config: { action: 'cost-sets.write' },
        schema: {
          summary: 'Saves a cost table, all of it or nothing',
          tags: ['costs'],
          consumes: ['multipart/form-data', ...TABLE_TYPES],
          querystring: Upload,
          response: { 201: CostSetSchema },
        },
      },
      async (request, reply) => {
        const whose = await mayUpload(context, request);
        await limitNow(context, reply, { counted: `cost-sets/${whose ?? callerOf(request)}`, max: SETS_PER_DAY, perSeconds: DAY_SECONDS });
        const file = await receiveFile(request);
        const result = await read(file, request);
        refuseFile(result);
        if (result.rows.length === 0) {
          const open = result.questions.filter(({ key }) => !file.confirmed.includes(key));
          // A template that was sent as it is: nothing is wrong in it, and there is nothing.
          if (result.problems.length + open.length === 0) throw new Refused(refuse('file-empty', {}, { file: file.fileName }));
          throw new Refused(
            refuse('cost-set-incomplete', { problems: result.problems.length, questions: open.length }, { file: file.fileName }),
            ...result.problems,
            ...open,
          );
        }
        const set = await saveCostSet(store.db, { name: file.name, fileName: file.fileName, rows: result.rows }, request.actor);
        return reply.status(201).header('location', `/api/v1/cost-sets/${set.id}`).send(bodyOf(set));
      },
    );
  });

  for (const format of ['csv', 'xlsx'] as const) {
    app.get(
      `/cost-sets/template.${format}`,
      {
        config: { action: 'public.read' },
        schema: {
          summary: 'A cost table to fill in, with lines for the municipalities asked for',
          tags: ['costs'],
          querystring: Type.Object({
            municipalities: MunicipalitiesParameter,
            m: ShortMunicipalitiesParameter,
            year: YearParameter,
            language: LanguageParameter,
          }),
          response: { 200: describeFile('The table to fill in', [format]) },
        },
      },
      async (request, reply) => {
        const language = languageFor(request);
        const numbers = `${request.query.municipalities ?? ''},${request.query.m ?? ''}`.split(',').map((number) => number.trim()).filter((number) => number !== '');
        const municipalities = numbers.map((number) => {
          const municipality = findMunicipality(number, store.reference);
          if (!municipality) throw new Refused(refuse('organisation-unknown', { number }));
          return { number, name: municipality.name };
        });
        const year = readYear(request.query.year, context);
        const bytes = await costTemplate(language, format, municipalities.length > 0 ? { municipalities, year } : undefined);
        return sendFile(reply, bytes, `samvirke-${language === 'en' ? 'costs' : 'kostnader'}.${format}`);
      },
    );
  }

  app.get(
    '/cost-sets/:id',
    { config: { action: 'public.read' }, schema: { summary: 'A set as it was received', tags: ['costs'], params: CostSetParameters, response: { 200: CostSetSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return bodyOf(await find(request.params.id, request));
    },
  );
  app.get(
    '/cost-sets/:id/own-figures',
    { config: { action: 'public.read' }, schema: { summary: 'A set by element, classified by the assumptions', tags: ['costs'], params: CostSetParameters, response: { 200: CostSetViewSchema } } },
    async (request, reply) => {
      const set = await find(request.params.id, request);
      reply.header('cache-control', 'no-store');
      return { id: set.id, savedAt: set.recordedAt, ...classifyCostRows({ costSet: set.id, rows: set.rows }, context.assumptions) } as never;
    },
  );
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(
      `/cost-sets/:id/table.${format}`,
      { config: { action: 'public.read' }, schema: { summary: 'A set as a table that can be read back', tags: ['costs'], params: CostSetParameters, querystring: Type.Object({ language: LanguageParameter }), response: { 200: describeFile('The set’s rows', [format]) } } },
      async (request, reply) => {
        const set = await find(request.params.id, request);
        const language = languageFor(request);
        const bytes = await writeTable(buildCostSheet(set.rows, language), format, { language });
        return sendFile(reply, bytes, `samvirke-kostnader.${format}`, 'no-store');
      },
    );
  }
  app.delete(
    '/cost-sets/:id',
    { config: { action: 'cost-sets.write' }, schema: { summary: 'Deletes a set and its rows for good', tags: ['costs'], params: CostSetParameters, response: { 204: Type.Null({ description: 'The set is gone' }) } } },
    async (request, reply) => {
      const { id } = request.params;
      await mayUpload(context, request);
      if (!(await deleteCostSet(store.db, id, request.actor))) throw new Refused(refuse('cost-set-unknown', { id }));
      return reply.status(204).send(null);
    },
  );
}

/** What is wrong with the file as a file is the answer; what is wrong in its rows stands in the preview. */
function refuseFile({ problems }: CostTableResult): void {
  const [first, ...more] = problems.filter(({ code }: Refusal) => code.startsWith('file-'));
  if (first) throw new Refused(first, ...more);
}

function bodyOf(set: CostSet): CostSet & { rows: never } {
  return set as CostSet & { rows: never };
}
