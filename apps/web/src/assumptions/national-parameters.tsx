import type { Assumption } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { cellPartLabel, cellPath } from './cell-label.ts';
import { formatCell } from './format-cell.ts';
import { ParameterTable } from './parameter-table.tsx';

/** What the coordinator has published for an assumption, on its page; nothing where there is none. */
export function NationalParameters({ definition }: { readonly definition: Assumption }): ReactNode {
  const texts = useTexts();
  const { t, language } = texts;
  const path = usePath();
  const { national = [] } = definition;
  if (national.length === 0) return null;
  const format = formatCell(definition, texts);
  return (
    <section className="section" aria-labelledby="national">
      <h2 id="national">{t('assumptions.parameters.here')}</h2>
      <p>{t('assumptions.parameters.hereLead')}</p>
      <ParameterTable
        caption={t('assumptions.parameters.here')}
        parameters={national.map(({ cell, value, ...rest }) => ({
          ...rest,
          name: cellPath(cell).map((part) => cellPartLabel(part, texts)).join(', ') || definition.label[language],
          value: format.write(value),
        }))}
      />
      <p>
        <Link className="ds-link" to={path('/parameters')}>
          {t('assumptions.parameters.all')}
        </Link>
      </p>
    </section>
  );
}
