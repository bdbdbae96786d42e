import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** A menu that opens by itself where there is no JavaScript; with it, it also closes by Escape, by a press beside it and when one has gone. */
export function Menu({ label, name, isHere, children }: { readonly label: ReactNode; readonly name: string; readonly isHere?: boolean; readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = place.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        // Whoever closes it by key is left where it was opened.
        if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
        menu.open = false;
      } else if (event.target instanceof Node && !menu.contains(event.target)) {
        menu.open = false;
      }
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details key={pathname} ref={place} className="menu" name={name}>
      <summary className="nav-link" data-here={isHere === true ? 'true' : undefined}>
        {label}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
