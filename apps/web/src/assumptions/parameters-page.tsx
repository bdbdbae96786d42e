import type { ParameterBody, ParametersBody } from '@samvirke/contract/assumptions';
import { may } from '@samvirke/model/access';
import { assumptionOfCell } from '@samvirke/model/assumptions';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { NeedsScript } from '../access/needs-script.tsx';
import { AnswerView } from '../site/answer-view.tsx';
import { useCase } from '../site/case-context.ts';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSend } from '../site/use-send.ts';
import { useSession } from '../site/use-session.ts';
import { cellLabel } from './cell-label.ts';
import { formatCell } from './format-cell.ts';
import { ParameterTable } from './parameter-table.tsx';
import { PublishParameter } from './publish-parameter.tsx';
import type { Problem } from '@samvirke/contract/errors';

/** Also in routes.ts, as what the page is written from. */
const PARAMETERS = '/api/v1/parameters';

/** What the sector's coordinator has published, open to all; the coordinator publishes and withdraws. */
export function ParametersPage(): ReactNode {
  const { t } = useTexts();
  const { roles } = useSession();
  const answered = useAnswer<ParametersBody>(PARAMETERS);
  return (
    <>
      <div className="page-heading">
        <h1>{t('assumptions.parameters.heading')}</h1>
        <p className="lead">{t('assumptions.parameters.lead')}</p>
      </div>
      <AnswerView of={answered}>{({ parameters }) => (parameters.length === 0 ? <p>{t('assumptions.parameters.none')}</p> : <Published parameters={parameters} />)}</AnswerView>
      {may('parameters.publish', roles) ? (
        <>
          <NeedsScript />
          <PublishParameter />
        </>
      ) : null}
    </>
  );
}

function Published({ parameters }: { readonly parameters: readonly ParameterBody[] }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const { assumptions } = useCase();
  const path = usePath();
  const send = useSend();
  const { organisation, roles } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayWithdraw = may('parameters.publish', roles);
  const withdraw = async (id: string): Promise<void> => {
    const sent = await send('DELETE', `${PARAMETERS}/${id}`);
    setProblem(sent.problem ?? null);
  };
  return (
    <>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      <ParameterTable
        caption={t('assumptions.parameters.table')}
        actionLabel={mayWithdraw ? t('assumptions.parameters.withdraw') : undefined}
        parameters={parameters.map(({ id, cell, value, low, high, validFrom, source, publisher }) => {
          const format = formatCell(assumptions.definitions.get(assumptionOfCell(cell)), texts);
          const label = cellLabel(cell, assumptions, texts);
          return {
            id,
            name: (
              <Link className="ds-link" to={path(`/assumptions/${assumptionOfCell(cell)}`)}>
                {label}
              </Link>
            ),
            value: low === null || high === null ? format.write(value) : `${format.write(value)} (${format.write(low)} – ${format.write(high)})`,
            validFrom,
            source,
            publisher: publisher.name,
            action:
              publisher.id === organisation?.id ? (
                <button type="button" className="link-button" onClick={() => void withdraw(id)}>
                  {t('assumptions.parameters.withdraw')}
                  <span className="ds-sr-only"> {label}</span>
                </button>
              ) : null,
          };
        })}
      />
    </>
  );
}
