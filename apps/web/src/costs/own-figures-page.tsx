import { DownloadIcon, TrashIcon, UploadIcon } from '@navikt/aksel-icons';
import type { CostPreview } from '@samvirke/contract/costs';
import type { Problem } from '@samvirke/contract/errors';
import { successorsOf } from '@samvirke/model/organisations';
import { useId, useState, type ReactNode } from 'react';
import { ChosenMunicipalities } from '../cooperation/chosen-municipalities.tsx';
import { AdoptFigures } from '../entries/adopt-figures.tsx';
import { useCase } from '../site/case-context.ts';
import { DataTable } from '../site/data-table.tsx';
import { Problems } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { costKeyLabel } from './cost-key-label.ts';
import { CostPreviewView } from './cost-preview-view.tsx';
import { FillInTable } from './fill-in-table.tsx';

const HERE = '/costs/own-figures';

/** What has been read, and of which file: all that is needed to save it as it was shown. */
interface ReadFile {
  readonly file: File;
  readonly preview: CostPreview;
}

async function send(address: string, file: File, confirmed: readonly string[], mark: HeadersInit): Promise<Response> {
  const form = new FormData();
  for (const key of confirmed) form.append('confirmed', key);
  form.append('name', file.name);
  form.append('file', file);
  return fetch(address, { method: 'POST', body: form, headers: mark });
}

/** A body's own figures: a file or a table filled in here, looked through before anything is saved, and deleted when wanted. */
export function OwnFiguresPage(): ReactNode {
  const { texts, costSet, bundle } = useSite();
  const { t, language, formats } = texts;
  const { participants, year, nameOf } = useCase();
  const path = usePath();
  const ready = useIsTakenOver();
  const { csrfToken } = useSession();
  // Whoever is logged in writes for their body, and another site can't do it for them.
  const mark: HeadersInit = csrfToken === null ? {} : { 'x-csrf-token': csrfToken };
  const id = useId();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<'reading' | 'saving' | null>(null);
  const [sureToDelete, setSureToDelete] = useState(false);

  const look = async (file: File): Promise<void> => {
    setBusy('reading');
    setRefused(null);
    setRead(null);
    setConfirmed([]);
    try {
      const answer = await send(`/api/v1/cost-sets/preview?language=${language}`, file, [], mark);
      if (answer.ok) setRead({ file, preview: (await answer.json()) as CostPreview });
      else setRefused((await answer.json()) as Problem);
    } catch {
      setRefused({ type: '', status: 0, code: 'network', title: t('site.ownFigures.noAnswer'), detail: t('site.ownFigures.noAnswerMore'), cure: '', figures: {} } as Problem);
    }
    setBusy(null);
  };
  const save = async (): Promise<void> => {
    if (!read) return;
    setBusy('saving');
    const answer = await send(`/api/v1/cost-sets?language=${language}`, read.file, confirmed, mark);
    if (answer.ok) {
      const set = (await answer.json()) as { readonly id: string; readonly rows: readonly { readonly municipality: string; readonly year: number }[] };
      // A table of 2014 names municipalities of 2014: the page asks about what they have become.
      const now = set.rows.flatMap((row) =>
        successorsOf({ number: row.municipality, date: `${year}-01-01`, after: `${row.year}-01-01` }, bundle.reference).map(({ number }) => number),
      );
      const municipalities = [...new Set([...participants.map(({ number }) => number), ...now])];
      // A new document: the server writes it with the set that the address now names.
      window.location.assign(path('/costs', { costs: set.id, municipalities }));
    } else {
      setRefused((await answer.json()) as Problem);
      setBusy(null);
    }
  };
  const remove = async (): Promise<void> => {
    if (!costSet) return;
    await fetch(`/api/v1/cost-sets/${encodeURIComponent(costSet.id)}`, { method: 'DELETE', headers: mark });
    window.location.assign(path(HERE, { costs: null }));
  };
  const template = (format: 'csv' | 'xlsx'): string =>
    `/api/v1/cost-sets/template.${format}?language=${language}&year=${year}${participants.length === 0 ? '' : `&m=${participants.map(({ number }) => number).join(',')}`}`;
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.ownFigures.heading')}</h1>
        <p className="lead">{t('site.ownFigures.lead')}</p>
      </div>
      <Problems path={HERE} />
      {costSet ? (
        <section className="section" aria-labelledby="in-use">
          <h2 id="in-use">{t('site.ownFigures.inUse', { name: costSet.name, date: formats.date(costSet.recordedAt) })}</h2>
          <DataTable
            caption={t('site.ownFigures.rows')}
            columns={[
              { key: 'municipality', label: t('cooperation.municipalities.name') },
              { key: 'year', label: t('site.ownFigures.year'), numeric: true },
              { key: 'key', label: t('site.ownFigures.key') },
              { key: 'nok', label: t('site.ownFigures.amount'), numeric: true },
              { key: 'fte', label: t('site.ownFigures.fte'), numeric: true },
              { key: 'priceYear', label: t('site.ownFigures.priceYear'), numeric: true },
            ]}
            rows={costSet.rows.map((row) => ({
              key: String(row.row),
              cells: [
                nameOf(row.municipality) ?? row.municipality,
                String(row.year),
                costKeyLabel(row.key, texts),
                formats.nok(row.nok),
                row.fte === undefined ? '' : formats.number(row.fte, 2),
                String(row.priceYear),
              ],
            }))}
          />
          <p className="actions on-screen">
            <a className="ds-link file-link" href={`/api/v1/cost-sets/${costSet.id}/table.xlsx?language=${language}`} download>
              <DownloadIcon aria-hidden /> {t('site.downloadXlsx')}
            </a>
            {sureToDelete ? (
              <>
                <button type="button" className="ds-button" data-color="danger" onClick={() => void remove()}>
                  <TrashIcon aria-hidden /> {t('site.ownFigures.deleteForGood')}
                </button>
                <button type="button" className="ds-button" data-variant="secondary" onClick={() => setSureToDelete(false)}>
                  {t('site.ownFigures.keep')}
                </button>
              </>
            ) : (
              <button type="button" className="ds-button" data-variant="secondary" data-color="danger" onClick={() => setSureToDelete(true)}>
                <TrashIcon aria-hidden /> {t('site.ownFigures.delete')}
              </button>
            )}
          </p>
        </section>
      ) : null}
      {costSet ? <AdoptFigures costSet={costSet.id} /> : null}
      <section className="section" aria-labelledby="upload">
        <h2 id="upload">{costSet ? t('site.ownFigures.uploadNew') : t('site.ownFigures.upload')}</h2>
        <p>{t('site.ownFigures.uploadMore')}</p>
        <p className="actions">
          <a className="ds-link file-link" href={template('xlsx')} download>
            <DownloadIcon aria-hidden /> {t('site.ownFigures.templateXlsx')}
          </a>
          <a className="ds-link file-link" href={template('csv')} download>
            <DownloadIcon aria-hidden /> {t('site.ownFigures.templateCsv')}
          </a>
        </p>
        <div className="ds-field upload-field">
          <label className="ds-label" htmlFor={`${id}-file`}>
            <UploadIcon aria-hidden /> {t('site.ownFigures.file')}
          </label>
          <input
            id={`${id}-file`}
            className="ds-input"
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={!ready || busy !== null}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void look(file);
              // The same file may be chosen again after it was put right.
              event.target.value = '';
            }}
          />
        </div>
        <noscript>
          <p>{t('site.ownFigures.noScript')}</p>
        </noscript>
        <output className="fine">{busy === 'reading' ? t('site.ownFigures.reading') : busy === 'saving' ? t('site.ownFigures.saving') : ''}</output>
        {refused ? (
          <div className="ds-alert" data-color="danger" role="alert">
            <h3 className="ds-heading" data-size="2xs">
              {refused.title}
            </h3>
            <p>
              {refused.detail} {refused.cure}
            </p>
          </div>
        ) : null}
        {read ? <CostPreviewView preview={read.preview} fileName={read.file.name} confirmed={confirmed} onConfirm={setConfirmed} onSave={() => void save()} isBusy={busy !== null} /> : null}
      </section>
      <section className="section" aria-labelledby="fill-in">
        <h2 id="fill-in">{t('site.ownFigures.fillIn')}</h2>
        <p>{t('site.ownFigures.fillInMore')}</p>
        <ChosenMunicipalities path={HERE} />
        {participants.length === 0 ? null : <FillInTable key={participants.map(({ number }) => number).join()} onFilled={(file) => void look(file)} isBusy={busy !== null} />}
      </section>
    </>
  );
}
