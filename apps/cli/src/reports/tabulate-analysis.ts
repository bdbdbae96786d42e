import { ELEMENTS } from '@samvirke/model/costs';
import type { Analysis } from '@samvirke/model/reports';
import type { TableCell, TableColumn, WrittenTable } from '@samvirke/store/costs';
import type { Texts } from '@samvirke/text';

/** An analysis as one table to work on: a row for each municipality, whole kroner a year. */
export function tabulateAnalysis(analysis: Analysis, { t, find }: Texts): WrittenTable {
  const unit = t('reports.chart.nok');
  const columns: TableColumn[] = [
    { key: 'number', label: t('terminal.analyse.number') },
    { key: 'municipality', label: t('terminal.analyse.municipality') },
    { key: 'year', label: t('reports.chart.year').toLocaleLowerCase(), shows: 'plain' },
    { key: 'inhabitants', label: t('terminal.analyse.inhabitants'), shows: 'grouped' },
    { key: 'group', label: t('terminal.analyse.group') },
    ...ELEMENTS.flatMap((element): TableColumn[] => {
      const name = t(`costs.elements.${element}`);
      return [
        { key: element, label: name, unit, shows: 'grouped' },
        { key: `${element}Low`, label: `${name}, ${t('terminal.analyse.low')}`, unit, shows: 'grouped' },
        { key: `${element}High`, label: `${name}, ${t('terminal.analyse.high')}`, unit, shows: 'grouped' },
        { key: `${element}Origin`, label: `${name}, ${t('terminal.analyse.origin')}` },
      ];
    }),
    { key: 'total', label: t('terminal.analyse.sum'), unit, shows: 'grouped' },
    { key: 'rules', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.rules')}`, unit, shows: 'grouped' },
    { key: 'curve', label: `${t('terminal.analyse.saving')}, ${t('terminal.analyse.curve')}`, unit, shows: 'grouped' },
  ];
  const savingOf = (model: 'rules' | 'curve', number: string): number =>
    analysis.synergies[model].members.find((member) => member.number === number)?.nok ?? 0;
  // Estimates don't bear øre.
  const whole = Math.round;
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
        total: whole(total.nok),
        rules: whole(savingOf('rules', participant.number)),
        curve: whole(savingOf('curve', participant.number)),
      };
      for (const element of ELEMENTS) {
        const { nok, low, high, origin } = costs[element];
        Object.assign(row, { [element]: whole(nok), [`${element}Low`]: whole(low), [`${element}High`]: whole(high), [`${element}Origin`]: find(`costs.origin.${origin}`) ?? origin });
      }
      return row;
    }),
  };
}
