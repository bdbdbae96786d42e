import { ELEMENTS } from '@samvirke/model/costs';
import type { Analysis } from '@samvirke/model/reports';
import type { Texts } from '@samvirke/text';

export interface AnalysisTable {
  readonly sheetName: string;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit?: string;
    readonly shows?: 'grouped' | 'decimals' | 'plain' | 'share';
  }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** An analysis as tables to work on, unrounded: kroner a year per municipality, and each alternative year by year. */
export function tabulateAnalysis(analysis: Analysis, texts: Texts): readonly [AnalysisTable, ...AnalysisTable[]] {
  return [tabulateMunicipalities(analysis, texts), tabulateYears(analysis, texts)];
}

function tabulateMunicipalities(analysis: Analysis, { t }: Texts): AnalysisTable {
  const kroner = { unit: 'kr', shows: 'grouped' } as const;
  const savingOf = (model: 'rules' | 'curve', number: string): number =>
    analysis.synergies[model].members.find((member) => member.number === number)?.nok ?? 0;
  return {
    sheetName: t('terminal.analyse.perMunicipality'),
    columns: [
      { key: 'number', label: t('terminal.analyse.number') },
      { key: 'municipality', label: t('terminal.analyse.municipality') },
      { key: 'year', label: t('reports.chart.year'), shows: 'plain' },
      { key: 'inhabitants', label: t('terminal.analyse.inhabitants'), shows: 'grouped' },
      { key: 'group', label: t('terminal.analyse.group') },
      ...ELEMENTS.flatMap((element) => {
        const name = t(`costs.elements.${element}`);
        return [
          { key: element, label: name, ...kroner },
          { key: `${element}Low`, label: `${name}, ${t('terminal.analyse.low')}`, ...kroner },
          { key: `${element}High`, label: `${name}, ${t('terminal.analyse.high')}`, ...kroner },
          { key: `${element}Origin`, label: `${name}, ${t('terminal.analyse.origin')}` },
        ];
      }),
      { key: 'total', label: t('terminal.analyse.sum'), ...kroner },
      { key: 'rules', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.rules')}`, ...kroner },
      { key: 'curve', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.curve')}`, ...kroner },
    ],
    rows: analysis.municipalities.map(({ participant, costs, total }) => ({
      number: participant.number,
      municipality: participant.name,
      year: participant.year,
      inhabitants: participant.population,
      group: t(`terminal.analyse.groups.${participant.group}`),
      ...Object.fromEntries(
        ELEMENTS.flatMap((element) => [
          [element, costs[element].nok],
          [`${element}Low`, costs[element].low],
          [`${element}High`, costs[element].high],
          [`${element}Origin`, t(`costs.origin.${costs[element].origin}`)],
        ]),
      ),
      total: total.nok,
      rules: savingOf('rules', participant.number),
      curve: savingOf('curve', participant.number),
    })),
  };
}

function tabulateYears({ alternatives }: Analysis, { t }: Texts): AnalysisTable {
  const kroner = { unit: 'kr', shows: 'grouped' } as const;
  return {
    sheetName: t('terminal.analyse.alternatives'),
    columns: [
      { key: 'alternative', label: t('terminal.analyse.alternative') },
      { key: 'year', label: t('reports.chart.year'), shows: 'plain' },
      ...ELEMENTS.map((element) => ({ key: element, label: t(`costs.elements.${element}`), ...kroner })),
      { key: 'operating', label: t('reports.chart.operating'), ...kroner },
      { key: 'investment', label: t('reports.chart.investment'), ...kroner },
      { key: 'net', label: t('reports.chart.net'), ...kroner },
      { key: 'fte', label: t('reports.chart.fte'), shows: 'decimals' },
    ],
    rows: alternatives.flatMap(({ kind, cooperation, flow }) =>
      flow.map((year) => ({
        alternative: t(`reports.alternative.${kind}`, { name: cooperation?.name ?? '' }),
        year: year.year,
        ...year.savingByElement,
        operating: year.transitionOperating,
        investment: year.transitionInvestment,
        net: year.net,
        fte: year.fteReleased,
      })),
    ),
  };
}
