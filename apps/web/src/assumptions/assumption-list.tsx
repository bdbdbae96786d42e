import type { AssumptionId } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';

/** Assumptions by name, each a way to its page. */
export function AssumptionList({ ids }: { readonly ids: readonly AssumptionId[] }): ReactNode {
  const { language } = useTexts();
  const { assumptions } = useCase();
  const path = usePath();
  return (
    <ul className="plain-list">
      {ids.map((id) => (
        <li key={id}>
          <Link className="ds-link" to={path(`/assumptions/${id}`)}>
            {assumptions.definitions.get(id)?.label[language] ?? id}
          </Link>
        </li>
      ))}
    </ul>
  );
}
