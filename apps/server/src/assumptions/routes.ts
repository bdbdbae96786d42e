import { AssumptionSchema, AssumptionsSchema } from '@samvirke/contract/assumptions';
import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import type { Assumption } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import { Type, type Static } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

export function assumptionRoutes(app: App, context: Context): void {
  app.get(
    '/assumptions',
    { config: { action: 'public.read' }, schema: { summary: 'Every parameter with its source', tags: ['assumptions'], response: { 200: AssumptionsSchema } } },
    async () => {
      const { assumptions, definitions } = context;
      return { date: assumptions.date, fingerprint: fingerprintAssumptions(assumptions), assumptions: [...definitions.values()].map(assumptionBody) };
    },
  );
  app.get(
    '/assumptions/:room/:name',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'One parameter',
        tags: ['assumptions'],
        params: Type.Object({ room: Type.String({ description: 'First part of its id: business-cases' }), name: Type.String({ description: 'Second part of its id: discount-rate' }) }),
        response: { 200: AssumptionSchema },
      },
    },
    async (request) => {
      const { room, name } = request.params;
      const found = context.definitions.get(`${room}/${name}`);
      if (!found) throw new Refused(refuse('not-found', { path: `${room}/${name}` }));
      return assumptionBody(found);
    },
  );
}

/** The same thing without the model's promise never to change it, which the schema's type doesn't make. */
function assumptionBody(assumption: Assumption): Static<typeof AssumptionSchema> {
  return assumption as Static<typeof AssumptionSchema>;
}
