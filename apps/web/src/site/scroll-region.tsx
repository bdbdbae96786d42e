import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Less than this is rounding, and nothing to scroll. */
const ROUNDING_PX = 1;

/** What may be wider or longer than its place, and can then be scrolled by keyboard; where all of it is seen, the keyboard passes it by. */
export function ScrollRegion({ className, label, children }: { readonly className: string; readonly label: string; readonly children: ReactNode }): ReactNode {
  const region = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth - element.clientWidth > ROUNDING_PX || element.scrollHeight - element.clientHeight > ROUNDING_PX));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without focus it can't be scrolled by keyboard (WCAG 2.1.1)
    <section ref={region} className={className} aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </section>
  );
}
