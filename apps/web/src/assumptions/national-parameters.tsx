import type { Assumption } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { cellPartLabel, cellPath } from './cell-label.ts';
import { formatCell } from './format-cell.ts';

/** What the coordinator has published for an assumption, on its page; nothing where there is none. */
export function NationalParameters({ definition }: { readonly definition: Assumption }): ReactNode {
  const texts = useTexts();
  const { t, formats, language } = texts;
  const path = usePath();
  const { national = [] } = definition;
  if (national.length === 0) return null;
  const format = formatCell(definition, texts);
  return (
    <section className="section" aria-labelledby="national">
      <h2 id="national">{t('assumptions.parameters.here')}</h2>
      <p>{t('assumptions.parameters.hereLead')}</p>
      <DataTable
        caption={t('assumptions.parameters.here')}
        hideCaption
        columns={[
          { key: 'cell', label: t('assumptions.parameters.cell') },
          { key: 'value', label: t('assumptions.parameters.value'), numeric: true },
          { key: 'from', label: t('assumptions.parameters.from') },
          { key: 'source', label: t('assumptions.parameters.source') },
          { key: 'publisher', label: t('assumptions.parameters.publisher') },
        ]}
        rows={national.map(({ id, cell, value, validFrom, source, publisher }) => ({
          key: id,
          cells: [cellPath(cell).map((part) => cellPartLabel(part, texts)).join(', ') || definition.label[language], format.write(value), formats.date(validFrom), source, publisher],
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
