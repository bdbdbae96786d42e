import type { ComparedGroupBody, ComparisonBody, ComparisonsBody } from '@samvirke/contract/benchmarks';
import { oreToNok, ore } from '@samvirke/model/units';
import type { ReactNode } from 'react';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable, type Row } from '../site/data-table.tsx';
import { LogInLink } from '../site/log-in-link.tsx';
import { useSite } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useSession } from '../site/use-session.ts';
import { comparedGroupName } from './compared-group-name.ts';
import { comparedInSentence } from './compared-in-sentence.ts';
import { comparedName } from './compared-name.ts';
import type { Compared } from './build-benchmark.ts';
import { startSentence } from './start-sentence.ts';

/** Also in routes.ts, as what the page is written from. */
const COMPARISONS = '/api/v1/comparisons';

/** What other bodies pay together, beside the figures of the body that somebody acts for. */
export function OthersOnPlatform(): ReactNode {
  const { t } = useSite().texts;
  const { organisation } = useSession();
  return (
    <section className="section" aria-labelledby="others">
      <h2 id="others">{t('benchmarks.others.heading')}</h2>
      {organisation === null ? (
        <>
          <p>{t('benchmarks.others.logIn')}</p>
          <p>
            <LogInLink />
          </p>
        </>
      ) : organisation.kind === 'supplier' ? (
        <p>{t('benchmarks.others.supplier')}</p>
      ) : (
        <Others />
      )}
    </section>
  );
}

function Others(): ReactNode {
  const { t } = useSite().texts;
  const answered = useAnswer<ComparisonsBody>(COMPARISONS);
  return (
    <AnswerView of={answered}>
      {({ least, comparisons }) => (
        <>
          {comparisons.length === 0 ? <p>{t('benchmarks.others.none')}</p> : comparisons.map((one) => <Comparison key={one.element} comparison={one} />)}
          <h3>{t('benchmarks.others.why')}</h3>
          <p>{t('benchmarks.others.whyAnswer', { least })}</p>
        </>
      )}
    </AnswerView>
  );
}

function Comparison({ comparison }: { readonly comparison: ComparisonBody }): ReactNode {
  const { texts, bundle } = useSite();
  const { t, formats } = texts;
  const { element, year, own, groups } = comparison;
  const kroner = (amount: number | null): string => (amount === null ? '–' : formats.nok(oreToNok(ore(amount))));
  const name = comparedName(element as Compared, texts);
  if (own === null && groups.length === 0) return <p>{t('benchmarks.others.notCompared', { element: comparedInSentence(element as Compared, texts), year })}</p>;
  const written = ({ group, state, answer }: ComparedGroupBody): Row => ({
    key: group,
    cells: [
      <>
        {startSentence(comparedGroupName(group, texts, bundle.reference))}
        {state === 'earlier' && answer ? <p className="fine">{t('benchmarks.others.earlier', { date: formats.date(answer.asOf) })}</p> : null}
      </>,
      ...(answer ? [formats.number(answer.count), kroner(answer.meanOre), kroner(answer.perInhabitantOre)] : [t('benchmarks.others.withheld'), '–', '–']),
    ],
  });
  return (
    <DataTable
      caption={t('benchmarks.others.table', { element: name, year })}
      columns={[
        { key: 'group', label: t('benchmarks.others.group') },
        { key: 'count', label: t('benchmarks.others.count'), numeric: true },
        { key: 'mean', label: t('benchmarks.others.mean'), numeric: true },
        { key: 'perInhabitant', label: t('benchmarks.others.perInhabitant'), numeric: true },
      ]}
      rows={[
        ...(own ? [{ key: 'own', cells: [t('benchmarks.others.own'), formats.number(1), kroner(own.amountOre), kroner(own.perInhabitantOre)] }] : []),
        ...groups.map(written),
      ]}
    />
  );
}
