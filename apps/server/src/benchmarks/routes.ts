import { ComparisonsSchema, type ComparisonsBody } from '@samvirke/contract/benchmarks';
import { comparedGroups, DISCLOSURE_RULES } from '@samvirke/model/benchmarks';
import { ELEMENTS } from '@samvirke/model/costs';
import { refuse } from '@samvirke/model/errors';
import { compareBodies } from '@samvirke/store/benchmarks';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;
/** More bodies than there are municipalities is all of them. */
const MOST_CHOSEN = 400;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export function benchmarkRoutes(app: App, context: Context): void {
  app.get(
    '/comparisons',
    {
      config: { action: 'comparisons.read' },
      schema: {
        summary: 'The body’s own figures beside what others pay together; never so that one of the others can be reckoned',
        tags: ['benchmarks'],
        querystring: Type.Object({
          element: Type.Optional(Type.Enum([...ELEMENTS], { description: 'All that the body has an approved figure for where it is left out' })),
          year: Type.Optional(Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR, description: 'The latest that the body has a figure for where it is left out' })),
          bodies: Type.Optional(Type.String({ description: 'Ids of bodies of one’s own choosing, separated by commas: their sum is answered as well, where it may be' })),
          language: LanguageParameter,
        }),
        response: { 200: ComparisonsSchema },
      },
    },
    async (request, reply): Promise<ComparisonsBody> => {
      const { element, year, bodies } = request.query;
      const chosen = bodies === undefined ? undefined : readBodies(bodies);
      const organisationId = await asCaller(context, request, async (transaction, entered) => {
        const { rows } = await sql<{ allowed: boolean }>`select access_is_public_body() allowed`.execute(transaction);
        if (rows[0]?.allowed !== true || entered.organisationId === null) throw new Refused(refuse('public-body-required', {}));
        return entered.organisationId;
      });
      const comparisons = await compareBodies(context.store.db, {
        organisationId,
        element,
        year,
        chosen,
        groupsOf: (body) => comparedGroups(body, context.store.reference, context.assumptions),
      });
      reply.header('cache-control', 'no-store');
      return { least: DISCLOSURE_RULES.leastBodies, comparisons: comparisons.map((one) => ({ ...one, groups: [...one.groups] })) };
    },
  );
}

function readBodies(text: string): readonly string[] {
  const ids = [...new Set(text.split(',').map((id) => id.trim().toLowerCase()))].filter((id) => id !== '');
  const wrong = ids.find((id) => !UUID.test(id));
  if (wrong !== undefined) throw new Refused(refuse('parameter-invalid', { parameter: 'bodies', value: wrong, allowed: ['UUID'] }));
  if (ids.length > MOST_CHOSEN) throw new Refused(refuse('parameter-invalid', { parameter: 'bodies', value: ids.length, allowed: [`≤ ${MOST_CHOSEN}`] }));
  return ids;
}
