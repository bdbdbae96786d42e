import { ELEMENTS } from '@samvirke/model/costs';
import { composeGroupedBars } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { ChartView } from './chart-view.tsx';
import type { NationalFigures } from './national-figures.ts';
import { useTexts } from './site-context.ts';

/** What ICT costs per inhabitant in small, medium and large municipalities, by element. */
export function SizeGroupChart({ national }: { readonly national: NationalFigures }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ChartView
      draw={(size) =>
        composeGroupedBars({
          ...size,
          texts,
          title: t('site.start.chartTitle'),
          subtitle: t('site.start.chartAnswer'),
          heading: false,
          quantity: 'NOK/inhabitant',
          rowHeading: t('site.start.chartRow'),
          series: [t('site.start.groupSmall'), t('site.start.groupMedium'), t('site.start.groupLarge')],
          groups: ELEMENTS.map((element) => ({
            label: t(`site.elements.${element}`),
            values: national.groups.map((group) => ({ value: group.byElement[element] / group.inhabitants })),
          })),
        })
      }
    />
  );
}
