import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from './site-context.ts';
import { useIsTakenOver } from './use-is-taken-over.ts';

const PLACE = 'site-menu';

/**
 * What the header leads to: in the header where there is room, on a phone behind a button. The browser's own popover, so
 * that it opens, closes by Escape or a press beside it, and gives the focus back, also without JavaScript.
 */
export function SiteMenu({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTexts();
  const { key } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const ready = useIsTakenOver();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // Whoever has gone somewhere, be it to where they were, is done with it.
    if (key !== '') place.current?.hidePopover?.();
  }, [key]);
  return (
    <>
      {/* Until the browser has taken the page over, it says itself whether it is open. */}
      <button type="button" className="ds-button menu-button" data-variant="tertiary" popoverTarget={PLACE} aria-expanded={ready ? isOpen : undefined}>
        <MenuHamburgerIcon aria-hidden /> {t('site.menu')}
      </button>
      <div ref={place} id={PLACE} className="site-menu" popover="auto" onToggle={(event) => setIsOpen(event.newState === 'open')}>
        <button type="button" className="ds-button menu-close" data-variant="tertiary" popoverTarget={PLACE} popoverTargetAction="hide">
          <XMarkIcon aria-hidden /> {t('site.close')}
        </button>
        {children}
      </div>
    </>
  );
}
