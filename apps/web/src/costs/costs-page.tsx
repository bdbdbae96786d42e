import { ELEMENTS, explainFteTogether, type Element } from '@samvirke/model/costs';
import type { Analysis } from '@samvirke/model/reports';
import { composeBars } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ChosenMunicipalities } from '../cooperation/chosen-municipalities.tsx';
import { nameList } from '../cooperation/name-list.ts';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { FigureCard } from '../site/figure-card.tsx';
import { nationalFigures } from '../site/national-figures.ts';
import { Problems } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { YearStamps } from '../site/year-stamps.tsx';
import { AnalysisLinks } from './analysis-links.tsx';
import { Confounders } from './confounders.tsx';
import { explainPerInhabitant } from './explain-per-inhabitant.ts';
import { CostCell } from './cost-cell.tsx';
import { enteredAmount } from './entered-amount.ts';

const HERE = '/costs';

/** What ICT costs in the chosen municipalities, by element, own figure or estimate; or in all of them. */
export function CostsPage(): ReactNode {
  const { analysis } = useCase();
  return analysis ? <CostsOfChosen analysis={analysis} /> : <CostsOfAll />;
}

function OwnFiguresInvitation(): ReactNode {
  const { costSet, texts } = useSite();
  const { t, formats } = texts;
  const path = usePath();
  return (
    <div className="ds-card invitation" data-variant="tinted" data-color="accent">
      <h2 className="ds-heading" data-size="xs">
        {costSet ? t('site.costs.ownInUse', { date: formats.date(costSet.recordedAt) }) : t('site.costs.ownHeading')}
      </h2>
      <p>{costSet ? t('site.costs.ownInUseMore') : t('site.costs.ownLead')}</p>
      <p>
        <Link className="ds-link" to={path('/costs/own-figures')}>
          {costSet ? t('site.costs.ownManage') : t('site.costs.ownLink')}
        </Link>
      </p>
    </div>
  );
}

function CostsOfChosen({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const site = useSite();
  const { texts } = site;
  const { t, formats } = texts;
  const { participants, year, assumptions } = useCase();
  const path = usePath();
  const names = nameList(participants.map(({ name }) => name), texts);
  const perInhabitant = analysis.total.nok / analysis.population;
  const country = nationalFigures({ bundle: site.bundle, assumptions }, year);
  const ownCount = analysis.municipalities.reduce((sum, body) => sum + ELEMENTS.filter((element) => body.costs[element].origin === 'own').length, 0);
  const all = analysis.municipalities.length * ELEMENTS.length;
  const largest = ELEMENTS.reduce((best, element) => (analysis.totalByElement[element].nok > analysis.totalByElement[best].nok ? element : best));
  const converted = analysis.municipalities.some((body) => ELEMENTS.some((element) => enteredAmount(body.costs[element].explained) !== null));
  const unallocated = analysis.municipalities.filter((body) => body.unallocated > 0);
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.costs.headingOf', { names })}</h1>
        <p className="stamps">
          <YearStamps population={year} priceYear={analysis.priceYear} />
          <span className="ds-tag" data-color={ownCount === 0 ? 'warning' : 'success'}>
            {ownCount === 0 ? t('cooperation.onlyEstimates') : t('site.costs.ownShare', { own: ownCount, all })}
          </span>
        </p>
      </div>
      <Problems path={HERE} />
      <ChosenMunicipalities path={HERE} />
      <div className="figures">
        <FigureCard label={t('site.costs.total')} range={formats.nokRange(analysis.total.low, analysis.total.high)} beside={t('site.costs.totalBeside')}>
          <Figure explained={analysis.total.explained} label={t('site.costs.total')} select={(other) => other.total.explained}>
            {formats.nokShort(analysis.total.nok)}
          </Figure>
        </FigureCard>
        <FigureCard
          label={t('site.costs.perInhabitant')}
          range={formats.nokRange(analysis.total.low / analysis.population, analysis.total.high / analysis.population)}
          beside={
            <>
              {t('site.costs.perInhabitantBeside')}{' '}
              <Figure explained={explainPerInhabitant(country.total.explained, country.costs)} label={t('site.costs.perInhabitantCountry')}>
                {formats.nok(country.total.nok / country.inhabitants)}
              </Figure>
            </>
          }
        >
          <Figure
            explained={explainPerInhabitant(analysis.total.explained, analysis.municipalities)}
            label={t('site.costs.perInhabitant')}
            select={(other) => explainPerInhabitant(other.total.explained, other.municipalities)}
          >
            {formats.nok(perInhabitant)}
          </Figure>
        </FigureCard>
        <FigureCard label={t('site.costs.fte')} beside={t('site.costs.fteBeside', { inhabitants: formats.number(analysis.population / Math.max(analysis.fte, Number.EPSILON)) })}>
          <Figure explained={explainFteTogether(analysis.municipalities)} label={t('site.costs.fte')} select={(other) => explainFteTogether(other.municipalities)}>
            {t('site.unit.fte', { number: formats.number(analysis.fte, 1) })}
          </Figure>
        </FigureCard>
      </div>
      <section className="section" aria-labelledby="elements">
        <h2 id="elements">{t('site.costs.byElement')}</h2>
        <ChartView
          draw={(size) =>
            composeBars({
              ...size,
              texts,
              heading: false,
              title: t('site.costs.chart'),
              subtitle: t('site.costs.chartAnswer', {
                element: t(`site.cellParts.${largest}`),
                share: formats.share(analysis.totalByElement[largest].nok / analysis.total.nok),
              }),
              rowHeading: t('cooperation.elements.element'),
              bars: ELEMENTS.map((element) => ({
                label: t(`site.elements.${element}`),
                value: analysis.totalByElement[element].nok,
                low: analysis.totalByElement[element].low,
                high: analysis.totalByElement[element].high,
                estimate: analysis.municipalities.some((body) => body.costs[element].origin === 'estimate'),
              })),
            })
          }
        />
      </section>
      <section className="section" aria-labelledby="municipalities">
        <h2 id="municipalities">{t('site.costs.byMunicipality')}</h2>
        <DataTable
          caption={t('site.costs.table')}
          columns={[
            { key: 'name', label: t('cooperation.municipalities.name') },
            ...ELEMENTS.map((element: Element) => ({ key: element, label: t(`site.elements.${element}`), numeric: true })),
            { key: 'sum', label: t('cooperation.sum'), numeric: true },
            { key: 'per', label: t('site.costs.perInhabitantShort'), numeric: true },
          ]}
          rows={[
            ...analysis.municipalities.map((body) => ({
              key: body.participant.number,
              cells: [
                <>
                  {body.participant.name}
                  <span className="cell-more">
                    {t('cooperation.inhabitants', { count: body.participant.population, number: formats.number(body.participant.population) })}, {t(`site.cellParts.${body.participant.group}`)}
                  </span>
                </>,
                ...ELEMENTS.map((element) => (
                  <CostCell
                    key={element}
                    cost={body.costs[element]}
                    label={`${body.participant.name}, ${t(`site.elements.${element}`)}`}
                    priceYear={analysis.priceYear}
                    select={(other) => other.municipalities.find(({ participant }) => participant.number === body.participant.number)?.costs[element].explained}
                  />
                )),
                <>
                  <Figure explained={body.total.explained} label={`${body.participant.name}, ${t('cooperation.sum')}`}>
                    {formats.nok(body.total.nok)}
                  </Figure>
                  <span className="cell-more">{formats.nokRange(body.total.low, body.total.high)}</span>
                </>,
                <Figure key="per" explained={explainPerInhabitant(body.total.explained, [body])} label={`${body.participant.name}, ${t('site.costs.perInhabitant')}`}>
                  {formats.nok(body.total.nok / body.participant.population)}
                </Figure>,
              ],
            })),
            {
              key: 'sum',
              total: true,
              cells: [
                t('cooperation.sum'),
                ...ELEMENTS.map((element) => (
                  <Figure key={element} explained={analysis.totalByElement[element].explained} label={`${t('cooperation.sum')}, ${t(`site.elements.${element}`)}`}>
                    {formats.nok(analysis.totalByElement[element].nok)}
                  </Figure>
                )),
                formats.nok(analysis.total.nok),
                formats.nok(perInhabitant),
              ],
            },
          ]}
        />
        {converted ? (
          <p className="fine">
            {t('site.costs.converted', { year: analysis.priceYear })}{' '}
            <Link className="ds-link" to={path('/assumptions/costs/municipal-deflator')}>
              {t('site.start.deflator')}
            </Link>
          </p>
        ) : null}
        {unallocated.map((body) => (
          <p key={body.participant.number} className="answer">
            {t('site.costs.unallocated', { name: body.participant.name, amount: formats.nok(body.unallocated) })}
          </p>
        ))}
        <AnalysisLinks />
      </section>
      <OwnFiguresInvitation />
      <section className="section" aria-labelledby="hidden">
        <h2 id="hidden">{t('site.costs.hidden')}</h2>
        <p>{t('site.costs.hiddenLead')}</p>
        <DataTable
          caption={t('site.costs.hiddenTable')}
          columns={[
            { key: 'name', label: t('cooperation.municipalities.name') },
            { key: 'likely', label: t('site.costs.likely'), numeric: true },
            { key: 'range', label: t('site.rangeHeading'), numeric: true },
          ]}
          rows={[
            ...analysis.municipalities.map((body) => ({
              key: body.participant.number,
              cells: [
                body.participant.name,
                <CostCell key="likely" cost={body.hidden} label={`${body.participant.name}, ${t('site.costs.hidden')}`} priceYear={analysis.priceYear} showRange={false} />,
                formats.nokRange(body.hidden.low, body.hidden.high),
              ],
            })),
            { key: 'sum', total: true, cells: [t('cooperation.sum'), formats.nok(analysis.hidden.nok), formats.nokRange(analysis.hidden.low, analysis.hidden.high)] },
          ]}
        />
      </section>
      <Confounders />
      <section className="section" aria-labelledby="measured">
        <h2 id="measured">{t('site.costs.measured')}</h2>
        <p>
          {t('site.costs.measuredMore')}{' '}
          <Link className="ds-link" to={path('/benchmarks')}>
            {t('site.pages.benchmarks')}
          </Link>
        </p>
        <p>
          <Link className="ds-link" to={path('/cooperation')}>
            {t('site.costs.toCooperation')}
          </Link>
        </p>
      </section>
    </>
  );
}

function CostsOfAll(): ReactNode {
  const site = useSite();
  const { texts } = site;
  const { t, formats } = texts;
  const { year, assumptions } = useCase();
  const national = nationalFigures({ bundle: site.bundle, assumptions }, year);
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.costs.heading')}</h1>
        <p className="lead">{t('site.costs.lead')}</p>
      </div>
      <Problems path={HERE} />
      <ChosenMunicipalities path={HERE} />
      <div className="figures">
        <FigureCard label={t('site.costs.allTotal', { count: national.count, year })} range={formats.nokRange(national.total.low, national.total.high)} beside={t('site.costs.allBeside')}>
          <Figure explained={national.total.explained} label={t('site.costs.allTotal', { count: national.count, year })}>
            {formats.nokShort(national.total.nok)}
          </Figure>
        </FigureCard>
        <FigureCard label={t('site.costs.perInhabitant')} range={formats.nokRange(national.total.low / national.inhabitants, national.total.high / national.inhabitants)}>
          <Figure explained={explainPerInhabitant(national.total.explained, national.costs)} label={t('site.costs.perInhabitant')}>
            {formats.nok(national.total.nok / national.inhabitants)}
          </Figure>
        </FigureCard>
      </div>
      <section className="section" aria-labelledby="groups">
        <h2 id="groups">{t('site.costs.byGroup')}</h2>
        <ChartView
          draw={(size) =>
            composeBars({
              ...size,
              texts,
              heading: false,
              quantity: 'NOK/inhabitant',
              title: t('site.costs.groupChart'),
              subtitle: t('site.costs.groupChartAnswer'),
              rowHeading: t('site.costs.group'),
              bars: national.groups.map((group) => ({
                label: t(`site.sizeGroups.${group.group}`),
                value: group.nok / group.inhabitants,
                low: group.low / group.inhabitants,
                high: group.high / group.inhabitants,
                estimate: true,
              })),
            })
          }
        />
        <DataTable
          caption={t('site.costs.groupTable')}
          columns={[
            { key: 'group', label: t('site.costs.group') },
            { key: 'count', label: t('site.costs.count'), numeric: true },
            { key: 'inhabitants', label: t('cooperation.municipalities.population'), numeric: true },
            ...ELEMENTS.map((element) => ({ key: element, label: t(`site.elements.${element}`), numeric: true })),
            { key: 'sum', label: t('cooperation.sum'), numeric: true },
            { key: 'per', label: t('site.costs.perInhabitantShort'), numeric: true },
          ]}
          rows={[
            ...national.groups.map((group) => ({
              key: group.group,
              cells: [
                t(`site.sizeGroups.${group.group}`),
                formats.number(group.count),
                formats.number(group.inhabitants),
                ...ELEMENTS.map((element) => formats.nok(group.byElement[element])),
                <>
                  <Figure explained={group.explained} label={`${t(`site.sizeGroups.${group.group}`)}, ${t('cooperation.sum')}`}>
                    {formats.nok(group.nok)}
                  </Figure>
                  <span className="cell-more">{formats.nokRange(group.low, group.high)}</span>
                </>,
                <>
                  <Figure explained={group.perInhabitant} label={`${t(`site.sizeGroups.${group.group}`)}, ${t('site.costs.perInhabitant')}`}>
                    {formats.nok(group.nok / group.inhabitants)}
                  </Figure>
                  <span className="cell-more">{formats.nokRange(group.low / group.inhabitants, group.high / group.inhabitants)}</span>
                </>,
              ],
            })),
            {
              key: 'sum',
              total: true,
              cells: [
                t('cooperation.sum'),
                formats.number(national.count),
                formats.number(national.inhabitants),
                ...ELEMENTS.map((element) => (
                  <Figure key={element} explained={national.byElement[element]} label={t(`site.elements.${element}`)}>
                    {formats.nok(national.byElement[element].value)}
                  </Figure>
                )),
                formats.nok(national.total.nok),
                formats.nok(national.total.nok / national.inhabitants),
              ],
            },
          ]}
        />
      </section>
      <OwnFiguresInvitation />
      <Confounders />
    </>
  );
}
