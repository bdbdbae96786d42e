import { BodySettingsSchema, ChosenSettingsSchema } from '@samvirke/contract/access';
import { readBodySettings, saveBodySettings } from '@samvirke/store/access';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';

/** What the body that is acted for has chosen for itself. */
export function settingsRoutes(app: App, context: Context): void {
  app.get(
    '/settings',
    { config: { action: 'people.read' }, schema: { summary: 'What the body has chosen for itself', tags: ['access'], response: { 200: BodySettingsSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return asCaller(context, request, async (transaction, { organisationId }) => ({ ...(await readBodySettings(transaction, organisationId!)) }));
    },
  );
  app.put(
    '/settings',
    {
      config: { action: 'people.manage' },
      schema: { summary: 'What the body chooses for itself from now on; 409 where another administrator was first', tags: ['access'], body: ChosenSettingsSchema, response: { 200: BodySettingsSchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const saved = await asCaller(context, request, (transaction, { organisationId }) => saveBodySettings(transaction, organisationId!, request.body));
      if ('code' in saved) throw new Refused(saved);
      return { ...saved };
    },
  );
}
