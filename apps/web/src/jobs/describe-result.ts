import type { JobBody } from '@samvirke/contract/jobs';
import type { Texts } from '@samvirke/text';

/** What came of a job in a sentence; null where the file says it all. */
export function describeResult({ kind, input, result }: Pick<JobBody, 'kind' | 'input' | 'result'>, { t, formats }: Pick<Texts, 't' | 'formats'>): string | null {
  if (result === null) return null;
  const number = (key: string): string => formats.number(Number(result[key] ?? 0));
  switch (kind) {
    case 'analysis': {
      if (input['cases'] === 'neighbours') return t('jobs.result.neighbours', { paying: number('paying'), cases: number('cases') });
      const { likelyNok = 0 } = (result['saving'] ?? {}) as { readonly likelyNok?: number };
      return t('jobs.result.together', { saving: formats.nokShort(likelyNok), share: formats.share(Number(result['shareThatPays'] ?? 0)) });
    }
    case 'cost-table':
      return t('jobs.result.costTable', { rows: number('rows') });
    case 'cost-import':
      return result['isNew'] === false ? t('jobs.result.costImportAgain') : t('jobs.result.costImport', { rows: number('rows'), rejected: number('rejected') });
    case 'history-verification':
      return Number(result['faults']) === 0 ? t('jobs.result.verified', { events: number('events') }) : t('jobs.result.broken', { faults: number('faults') });
    case 'archive-export':
      if (result['fileGone'] === 'protected') return t('jobs.result.archiveGone');
      return Number(result['decisions']) === 0 ? t('jobs.result.archivedNone') : t('jobs.result.archived', { decisions: number('decisions') });
    default:
      return null;
  }
}
