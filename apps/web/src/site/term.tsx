import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from './site-context.ts';
import { usePath } from './use-path.ts';

/** The words that are explained where they stand; each is an entry of the glossary. */
export type TermId = 'presentValue' | 'transition' | 'tippingPoint' | 'deflator' | 'nullAlternative' | 'curve' | 'rules' | 'basicOperations' | 'lineOfBusiness' | 'telecom' | 'staff' | 'hidden' | 'range';

/** A word with its meaning at hand: on hover, on focus and by touch, and the glossary one step away. */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const means = useId();
  return (
    <span className="term-place">
      <Link
        className="term"
        to={`${path('/glossary')}#${id}`}
        aria-describedby={means}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      >
        {children}
      </Link>
      <span role="tooltip" id={means} className="term-means">
        {t(`site.glossary.terms.${id}.means`)}
      </span>
    </span>
  );
}
