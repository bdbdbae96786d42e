import {
  CostImportListSchema,
  CostImportSchema,
  CostPictureSchema,
  CostReviewSchema,
  DecisionEffectSchema,
  DecisionListSchema,
  DecisionSchema,
  NewDecisionSchema,
  type NewDecisionBody,
} from '@samvirke/contract/costs';
import { buildReview, compileDecisions, compileRules, effectOf, type Decision } from '@samvirke/model/costs/ledgers';
import { refuse, type ErrorCode } from '@samvirke/model/errors';
import { writeTable } from '@samvirke/store/costs';
import { findGroupsOfYear, findImport, findImportYears, listDecisions, listImports, readRejected, saveDecision, takeBackImport, undoDecision, type CostImport, type SavedDecision } from '@samvirke/store/costs/imports';
import { readRules } from '@samvirke/store/costs/ledgers/rules';
import { isUuid, type Transaction } from '@samvirke/store/database';
import { loadTexts, wordsOf } from '@samvirke/text';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { describeFile } from '../site/describe-file.ts';
import { languageFor } from '../site/language-for.ts';
import { LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { sendConflict } from '../entries/send-conflict.ts';
import { composePicture, classifyAll } from './compose-picture.ts';

const tags = ['costs'];
const REVIEW_ITEMS = 100;
const MOST_REVIEW_ITEMS = 1_000;
/** Shares are decimals. */
const CLOSE_ENOUGH = 1e-9;

const ById = Type.Object({ id: Type.String({ description: 'The import’s id' }) });
const DecisionById = Type.Object({ id: Type.String({ description: 'The decision’s id' }) });
const OfYear = Type.Object({ year: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_200, description: 'The newest where it is left out; 0: what has no year' })) });

/** What a body's files of received cost hold and come to, what nothing has decided, and what people decide. */
export async function importRoutes(app: App, context: Context): Promise<void> {
  const { book } = readRules(context.assumptions);
  const rules = compileRules(book, context.assumptions);

  const find = async (transaction: Transaction, id: string, organisation: string | null): Promise<CostImport> => {
    const found = isUuid(id) ? await findImport(transaction, id) : null;
    if (!found || found.organisation !== organisation) throw new Refused(refuse('import-unknown', { id }));
    return found;
  };
  const yearOf = async (transaction: Transaction, organisation: string, year: number | undefined): Promise<{ readonly year: number; readonly years: readonly number[] }> => {
    const years = await findImportYears(transaction, organisation);
    return { year: year ?? years[0] ?? 0, years };
  };

  app.get(
    '/cost-imports',
    { config: { action: 'costs.read' }, schema: { summary: 'The body’s files of received cost, the newest first', tags, response: { 200: CostImportListSchema } } },
    async (request, reply) => {
      const imports = await asCaller(context, request, (transaction, { organisationId }) => listImports(transaction, organisationId ?? ''));
      reply.header('cache-control', 'no-store');
      return { imports: imports.map(importBody) };
    },
  );

  app.get(
    '/cost-imports/:id',
    { config: { action: 'costs.read' }, schema: { summary: 'One file of received cost', tags, params: ById, response: { 200: CostImportSchema } } },
    async (request, reply) => {
      const found = await asCaller(context, request, (transaction, { organisationId }) => find(transaction, request.params.id, organisationId));
      reply.header('cache-control', 'no-store');
      return importBody(found);
    },
  );

  app.get(
    '/cost-imports/:id/rejected.csv',
    {
      config: { action: 'costs.read' },
      schema: { summary: 'What couldn’t be counted of a file, with row, column, value and cure', tags, params: ById, querystring: Type.Object({ language: LanguageParameter }), response: { 200: describeFile('Rows that couldn’t be counted', ['csv']) } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const rejected = await asCaller(context, request, async (transaction, { organisationId }) => {
        await find(transaction, id, organisationId);
        return readRejected(transaction, id);
      });
      const language = languageFor(request);
      const texts = await loadTexts(language);
      const rows = rejected.map(({ file, row, column, value, code, figures }) => {
        const { detail, cure } = wordsOf({ code: code as ErrorCode, figures }, texts);
        return { file, row, column, value, code, message: detail, cure };
      });
      const columns = (['file', 'row', 'column', 'value', 'code', 'message', 'cure'] as const).map((key) => ({ key, label: texts.t(`costs.rejected.${key}`) }));
      return sendFile(reply, await writeTable({ sheetName: texts.t('costs.rejected.sheet'), columns, rows }, 'csv', { language }), `samvirke-${language === 'en' ? 'rejected' : 'avvist'}.csv`, 'no-store');
    },
  );

  app.delete(
    '/cost-imports/:id',
    {
      config: { action: 'costs.write' },
      schema: {
        summary: 'Takes an import back whole; that it was there stays in the history',
        tags,
        params: ById,
        querystring: Type.Object({ version: Type.Integer({ minimum: 1, description: 'The version that was seen' }) }),
        response: { 204: Type.Null({ description: 'It is gone, with its lines' }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version } = request.query;
      const taken = await asCaller(context, request, async (transaction, { organisationId }) => {
        await find(transaction, id, organisationId);
        return takeBackImport(transaction, { id, version, organisation: organisationId ?? '' });
      });
      if (taken.outcome === 'version') return sendConflict(request, reply, { yours: { version }, current: JSON.stringify(importBody(taken.stands)) });
      if (taken.outcome === 'unknown') throw new Refused(refuse('import-unknown', { id }));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/cost-picture',
    {
      config: { action: 'costs.read' },
      schema: { summary: 'What the body’s received cost of a year comes to: ICT by element, not ICT, undecided, and month by month', tags, querystring: OfYear, response: { 200: CostPictureSchema } },
    },
    async (request, reply) => {
      const { groups, decisions, year, years } = await asCaller(context, request, async (transaction, { organisationId }) => {
        const organisation = organisationId ?? '';
        const which = await yearOf(transaction, organisation, request.query.year);
        return { ...which, groups: await findGroupsOfYear(transaction, organisation, which.year), decisions: await listDecisions(transaction, organisation) };
      });
      reply.header('cache-control', 'no-store');
      return { year, years: [...years], rules: rules.version, ...composePicture(groups, rules, compileDecisions(decisions)) };
    },
  );

  app.get(
    '/cost-review',
    {
      config: { action: 'costs.read' },
      schema: {
        summary: 'What nothing has decided, the biggest amount first',
        tags,
        querystring: Type.Object({
          ...OfYear.properties,
          by: Type.Enum(['best', 'supplier', 'account', 'unit', 'group'], { default: 'best', description: 'What it is gathered by; best: the supplier where it is known, else the account, else the unit' }),
          limit: Type.Integer({ minimum: 1, maximum: MOST_REVIEW_ITEMS, default: REVIEW_ITEMS, description: 'Items' }),
        }),
        response: { 200: CostReviewSchema },
      },
    },
    async (request, reply) => {
      const { by, limit } = request.query;
      const { groups, decisions, year } = await asCaller(context, request, async (transaction, { organisationId }) => {
        const organisation = organisationId ?? '';
        const which = await yearOf(transaction, organisation, request.query.year);
        return { ...which, groups: await findGroupsOfYear(transaction, organisation, which.year), decisions: await listDecisions(transaction, organisation) };
      });
      const classified = classifyAll(groups, rules, compileDecisions(decisions));
      const items = buildReview(classified, by);
      reply.header('cache-control', 'no-store');
      return {
        year,
        undecidedOre: items.reduce((sum, { amountOre }) => sum + amountOre, 0),
        count: items.length,
        items: items.slice(0, limit).map((item) => ({ ...item, target: { ...item.target } as Record<string, string>, groups: item.groups.length })),
      };
    },
  );

  app.get(
    '/cost-decisions',
    { config: { action: 'costs.read' }, schema: { summary: 'What people have decided that costs are, the newest first', tags, response: { 200: DecisionListSchema } } },
    async (request, reply) => {
      const decisions = await asCaller(context, request, (transaction, { organisationId }) => listDecisions(transaction, organisationId ?? ''));
      reply.header('cache-control', 'no-store');
      return { decisions: decisions.map(decisionBody) };
    },
  );

  app.post(
    '/cost-decisions/effects',
    {
      config: { action: 'costs.write' },
      schema: { summary: 'What a decision would change, before it is saved', tags, querystring: OfYear, body: NewDecisionSchema, response: { 200: DecisionEffectSchema } },
    },
    async (request) => {
      const wanted = checked(request.body);
      const { groups, decisions } = await asCaller(context, request, async (transaction, { organisationId }) => {
        const organisation = organisationId ?? '';
        const { year } = await yearOf(transaction, organisation, request.query.year);
        return { groups: await findGroupsOfYear(transaction, organisation, year), decisions: await listDecisions(transaction, organisation) };
      });
      const inKroner = groups.filter(({ currency }) => currency === 'NOK');
      const { changes, before, after, changed } = effectOf({ ...wanted, id: '', at: new Date().toISOString() }, inKroner, rules, decisions);
      return { groups: new Set(changes.map(({ group }) => group.key)).size, lines: changed.lines, amountOre: changed.receivedOre, before, after };
    },
  );

  app.post(
    '/cost-decisions',
    { config: { action: 'costs.write' }, schema: { summary: 'Decides what a supplier, an account, a unit or a group of lines is', tags, body: NewDecisionSchema, response: { 201: DecisionSchema } } },
    async (request, reply) => {
      const wanted = checked(request.body);
      const saved = await asCaller(context, request, (transaction, entered) => saveDecision(transaction, entered, { ...wanted, ...(request.body.reason === undefined ? {} : { reason: request.body.reason }) }), { reason: request.body.reason });
      return reply.status(201).send(decisionBody(saved));
    },
  );

  app.delete(
    '/cost-decisions/:id',
    { config: { action: 'costs.write' }, schema: { summary: 'Undoes a decision: it is then as if it had never been made', tags, params: DecisionById, response: { 204: Type.Null({ description: 'It is undone' }) } } },
    async (request, reply) => {
      const { id } = request.params;
      const undone = isUuid(id) && (await asCaller(context, request, (transaction, { organisationId }) => undoDecision(transaction, { id, organisation: organisationId ?? '' })));
      if (!undone) {
        if (!isUuid(id)) await asCaller(context, request, async () => undefined);
        throw new Refused(refuse('decision-unknown', { id }));
      }
      return reply.status(204).send(null);
    },
  );
}

/** Shares of one whole; what is nothing isn't said. */
function checked({ target, outcome, costType = null }: NewDecisionBody): Pick<Decision, 'target' | 'outcome' | 'costType'> {
  if (outcome.kind !== 'ict') return { target, outcome: outcome as Decision['outcome'], costType };
  const elements = Object.fromEntries(Object.entries(outcome.elements).filter(([, share]) => share > 0));
  const sum = Object.values(elements).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > CLOSE_ENOUGH) throw new Refused(refuse('decision-shares', { sum }));
  return { target, outcome: { kind: 'ict', elements }, costType };
}

function importBody({ id, fileName, format, mapping, lines, documents, rejected, version, recordedAt }: CostImport) {
  return { id, fileName, format, mapping, lines, documents, rejected, version, recordedAt: recordedAt.toISOString() };
}

function decisionBody({ id, target, outcome, costType, reason, at }: SavedDecision) {
  return { id, target: { ...target } as Record<string, string>, outcome, costType, reason, at };
}
