import type { OrganisationKind } from '@samvirke/model/access';
import type { ReferenceData, SizeGroup } from '@samvirke/model/organisations';
import type { Texts } from '@samvirke/text';
import { groupName } from './group-name.ts';

/** `county:33` → «kommunene i Buskerud»; `kind:state-agency` → «statlige virksomheter». */
export function comparedGroupName(group: string, { t }: Texts, reference: ReferenceData): string {
  const [what = '', which = ''] = group.split(':');
  switch (what) {
    case 'kind':
      return t(`benchmarks.others.kind.${which as OrganisationKind}`);
    case 'size':
      return t(`benchmarks.others.size.${which as SizeGroup}`);
    case 'kostra':
      return groupName(group, { t } as Texts);
    case 'county':
      return t('benchmarks.others.county', { county: reference.municipalities.findLast(({ countyNumber }) => countyNumber === which)?.county ?? which });
    default:
      return t('benchmarks.others.all');
  }
}
