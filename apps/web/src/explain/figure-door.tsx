import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { part } from '../site/part.tsx';
import { useTexts } from '../site/site-context.ts';
import { FigureDoorContext, type OpenedFigure } from './figure-door-context.ts';

const FigurePanel = part(async () => (await import('./figure-panel.tsx')).FigurePanel);

/** Keeps the one panel that figures open into. The dialog itself gives focus back to the figure when it closes. */
export function FigureDoor({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState<{ readonly figure: OpenedFigure; readonly on: string } | null>(null);
  const open = useCallback((figure: OpenedFigure) => setOpened({ figure, on: pathname }), [pathname]);
  // A figure belongs to its page: a link out of the panel closes it.
  const figure = opened !== null && opened.on === pathname ? opened.figure : null;
  useEffect(() => {
    if (figure && dialog.current && !dialog.current.open) dialog.current.showModal();
    if (!figure) dialog.current?.close();
  }, [figure]);
  return (
    <FigureDoorContext value={open}>
      {children}
      <dialog
        ref={dialog}
        className="ds-dialog figure-dialog"
        data-placement="right"
        aria-labelledby="figure-panel-heading"
        closedby="any"
        onClose={() => setOpened(null)}
      >
        {figure ? (
          <FigurePanel
            figure={figure}
            onClose={() => dialog.current?.close()}
            waiting={
              <h2 id="figure-panel-heading" className="ds-heading" data-size="sm">
                {t('site.loading')}
              </h2>
            }
          />
        ) : null}
      </dialog>
    </FigureDoorContext>
  );
}
