import { ELEMENTS } from '@samvirke/model/costs';
import type { Analysis } from '@samvirke/model/reports';
import type { TableCell, TableColumn, WrittenTable } from '@samvirke/store/costs';
import type { Texts } from '@samvirke/text';

/** An analysis as one table to work on: a row for each municipality, kroner a year. */
export function tabulateAnalysis(analysis: Analysis, { t, find }: Texts): WrittenTable {
  const columns: TableColumn[] = [
    { key: 'number', label: t('terminal.analyse.number') },
    { key: 'municipality', label: t('terminal.analyse.municipality') },
    { key: 'year', label: t('reports.chart.year'), shows: 'plain' },
    { key: 'inhabitants', label: t('terminal.analyse.inhabitants'), shows: 'grouped' },
    { key: 'group', label: t('terminal.analyse.group') },
    ...ELEMENTS.flatMap((element): TableColumn[] => {
      const name = t(`costs.elements.${element}`);
      return [
        { key: element, label: name, unit: 'kr', shows: 'grouped' },
        { key: `${element}Low`, label: `${name}, ${t('terminal.analyse.low')}`, unit: 'kr', shows: 'grouped' },
        { key: `${element}High`, label: `${name}, ${t('terminal.analyse.high')}`, unit: 'kr', shows: 'grouped' },
        { key: `${element}Origin`, label: `${name}, ${t('terminal.analyse.origin')}` },
      ];
    }),
    { key: 'total', label: t('terminal.analyse.sum'), unit: 'kr', shows: 'grouped' },
    { key: 'rules', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.rules')}`, unit: 'kr', shows: 'grouped' },
    { key: 'curve', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.curve')}`, unit: 'kr', shows: 'grouped' },
  ];
  const savingOf = (model: 'rules' | 'curve', number: string): number =>
    analysis.synergies[model].members.find((member) => member.number === number)?.nok ?? 0;
  return {
    sheetName: t('terminal.analyse.perMunicipality'),
    columns,
    rows: analysis.municipalities.map(({ participant, costs, total }) => {
      const row: Record<string, TableCell> = {
        number: participant.number,
        municipality: participant.name,
        year: participant.year,
        inhabitants: participant.population,
        group: t(`terminal.analyse.groups.${participant.group}`),
        total: total.nok,
        rules: savingOf('rules', participant.number),
        curve: savingOf('curve', participant.number),
      };
      for (const element of ELEMENTS) {
        const { nok, low, high, origin } = costs[element];
        Object.assign(row, { [element]: nok, [`${element}Low`]: low, [`${element}High`]: high, [`${element}Origin`]: find(`costs.origin.${origin}`) ?? origin });
      }
      return row;
    }),
  };
}
