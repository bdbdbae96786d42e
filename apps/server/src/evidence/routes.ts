import { ReproducedRowsSchema } from '@samvirke/contract/evidence';
import { refuse } from '@samvirke/model/errors';
import { composeReproduction, composeScriptRows } from '@samvirke/model/evidence';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

export function evidenceRoutes(app: App, context: Context): void {
  const { store } = context;
  app.get(
    '/reproduce/:report',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'A report’s figures beside what their own inputs give',
        tags: ['evidence'],
        params: Type.Object({ report: Type.String({ description: 'The report’s id: nexia-2016-municipal' }) }),
        response: { 200: ReproducedRowsSchema },
      },
    },
    async (request) => {
      const { report } = request.params;
      const evidence = store.evidence.get(report);
      if (!evidence) throw new Refused(refuse('report-unknown', { report, known: [...store.evidence.keys()] }));
      return composeScriptRows(composeReproduction({ evidence, reference: store.reference }, context.assumptions).rows);
    },
  );
}
