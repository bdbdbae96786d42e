import type { ReactNode } from 'react';

/** What may be wider or longer than its place, and can be scrolled by keyboard. */
export function ScrollRegion({ className, label, children }: { readonly className: string; readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without focus it can't be scrolled by keyboard (WCAG 2.1.1)
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
