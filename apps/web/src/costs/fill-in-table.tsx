import { ELEMENTS } from '@samvirke/model/costs';
import { useId, useState, type ReactNode } from 'react';
import { useCase } from '../site/case-context.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { useSite } from '../site/site-context.ts';
import { composeCostCsv, type FilledRow } from './compose-cost-csv.ts';

/** The accounts that carry most ICT cost in a municipality's books (KOSTRA), in the order that a ledger lists them. */
const ARTS = ['100', '105', '120', '130', '150', '195', '200', '220', '240', '270', '350', '375', '750'] as const;

/** A small table to fill in: four elements, or the accounts of the books, for each municipality chosen. */
export function FillInTable({ onFilled, isBusy }: { readonly onFilled: (file: File) => void; readonly isBusy: boolean }): ReactNode {
  const { texts, costSet } = useSite();
  const { t, find } = texts;
  const { participants, year } = useCase();
  const id = useId();
  const [by, setBy] = useState<'element' | 'art'>('element');
  const [figuresYear, setFiguresYear] = useState(() => String(costSet?.rows[0]?.year ?? year - 1));
  const [cells, setCells] = useState<ReadonlyMap<string, string>>(() => {
    const known = new Map<string, string>();
    for (const row of costSet?.rows ?? []) {
      const key = 'element' in row.key ? row.key.element : 'kostraArt' in row.key ? row.key.kostraArt : undefined;
      if (key === undefined) continue;
      known.set(`${row.municipality}/${key}/nok`, String(row.nok).replace('.', ','));
      if (row.fte !== undefined) known.set(`${row.municipality}/${key}/fte`, String(row.fte).replace('.', ','));
    }
    return known;
  });
  const keys: readonly string[] = by === 'element' ? ELEMENTS : ARTS;
  const labelOf = (key: string): string => (by === 'element' ? t(`site.elements.${key as 'staff'}`) : `${key} ${find(`site.arts.${key}`) ?? ''}`);
  const set = (cell: string, value: string): void => setCells(new Map(cells).set(cell, value));
  const rows: readonly FilledRow[] = participants.flatMap(({ number }) =>
    keys.flatMap((key) => {
      const amount = cells.get(`${number}/${key}/nok`)?.trim() ?? '';
      const fte = cells.get(`${number}/${key}/fte`)?.trim() ?? '';
      return amount === '' && fte === '' ? [] : [{ municipality: number, year: figuresYear, key: by === 'element' ? t(`site.elements.${key as 'staff'}`) : key, amount, fte }];
    }),
  );
  const field = (cell: string, label: string): ReactNode => (
    <input className="ds-input" type="text" inputMode="decimal" aria-label={label} value={cells.get(cell) ?? ''} onChange={(event) => set(cell, event.target.value)} />
  );
  return (
    <form
      className="fill-in"
      onSubmit={(event) => {
        event.preventDefault();
        onFilled(new File([composeCostCsv(rows)], t('site.ownFigures.filledName'), { type: 'text/csv' }));
      }}
    >
      <div className="fill-in-head">
        <fieldset className="ds-fieldset fill-in-by">
          <legend className="ds-label">{t('site.ownFigures.by')}</legend>
          {(['element', 'art'] as const).map((one) => (
            <div key={one} className="ds-field">
              <input id={`${id}-${one}`} className="ds-input" type="radio" name={`${id}-by`} checked={by === one} onChange={() => setBy(one)} />
              <label className="ds-label" htmlFor={`${id}-${one}`}>
                {t(`site.ownFigures.by${one === 'element' ? 'Element' : 'Art'}`)}
              </label>
            </div>
          ))}
        </fieldset>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-year`}>
            {t('site.ownFigures.accountingYear')}
          </label>
          <input id={`${id}-year`} className="ds-input" type="text" inputMode="numeric" value={figuresYear} onChange={(event) => setFiguresYear(event.target.value)} />
        </div>
      </div>
      <ScrollRegion className="table-scroll" label={t('site.ownFigures.fillIn')}>
        <table className="ds-table" data-color="neutral">
          <caption className="ds-sr-only">{t('site.ownFigures.fillIn')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cooperation.municipalities.name')}</th>
              <th scope="col">{t('site.ownFigures.key')}</th>
              <th scope="col" className="numeric">
                {t('site.ownFigures.amount')}
              </th>
              <th scope="col" className="numeric">
                {t('site.ownFigures.fte')}
              </th>
            </tr>
          </thead>
          <tbody>
            {participants.flatMap(({ number, name }) =>
              keys.map((key, index) => (
                <tr key={`${number}-${key}`}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={keys.length}>
                      {name}
                    </th>
                  ) : null}
                  <td>{labelOf(key)}</td>
                  <td className="numeric">{field(`${number}/${key}/nok`, `${name}, ${labelOf(key)}, ${t('site.ownFigures.amount')}`)}</td>
                  <td className="numeric">{key === 'staff' ? field(`${number}/${key}/fte`, `${name}, ${labelOf(key)}, ${t('site.ownFigures.fte')}`) : null}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
      <button type="submit" className="ds-button" disabled={rows.length === 0 || isBusy}>
        {t('site.ownFigures.look')}
      </button>
    </form>
  );
}
