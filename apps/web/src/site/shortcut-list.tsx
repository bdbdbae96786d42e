import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from './site-context.ts';
import { useIsTakenOver } from './use-is-taken-over.ts';
import { usePath } from './use-path.ts';

/** Pressed together with Alt and Shift, so that no key of its own is taken from anybody's aids. */
const SHORTCUTS = {
  KeyK: 'costs',
  KeyJ: 'benchmarks',
  KeyS: 'cooperation',
  KeyP: 'councilPaper',
  KeyF: 'assumptions',
  KeyE: 'evidence',
  KeyL: 'search',
  KeyM: 'choose',
  KeyH: 'list',
} as const;
const PATHS = { costs: '/costs', benchmarks: '/benchmarks', search: '/search', cooperation: '/cooperation', councilPaper: '/council-paper', assumptions: '/assumptions', evidence: '/evidence' } as const;

/** The button that shows which keys do what, and the keys themselves. */
export function ShortcutList(): ReactNode {
  const { t } = useTexts();
  const navigate = useNavigate();
  const path = usePath();
  const dialog = useRef<HTMLDialogElement>(null);
  const ready = useIsTakenOver();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      const what = SHORTCUTS[event.code as keyof typeof SHORTCUTS];
      if (what === undefined) return;
      event.preventDefault();
      if (what === 'list') dialog.current?.showModal();
      else if (what === 'choose') document.querySelector<HTMLElement>('[data-shortcut="choose"]')?.focus();
      else void navigate(path(PATHS[what]));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate, path]);
  if (!ready) return null;
  return (
    <>
      <button type="button" className="link-button" onClick={() => dialog.current?.showModal()}>
        {t('site.shortcuts.heading')}
      </button>
      <dialog ref={dialog} className="ds-dialog" aria-labelledby="shortcuts-heading" closedby="any">
        <h2 id="shortcuts-heading" className="ds-heading" data-size="sm">
          {t('site.shortcuts.heading')}
        </h2>
        <dl className="shortcuts">
          {Object.entries(SHORTCUTS).map(([code, what]) => (
            <div key={code}>
              <dt>
                <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>{code.slice('Key'.length)}</kbd>
              </dt>
              <dd>{t(`site.shortcuts.${what}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{t('site.shortcuts.escape')}</dd>
          </div>
          <div>
            <dt>
              <kbd>←</kbd> <kbd>↑</kbd> <kbd>→</kbd> <kbd>↓</kbd> <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd>
            </dt>
            <dd>{t('site.shortcuts.map')}</dd>
          </div>
        </dl>
        <form method="dialog">
          <button type="submit" className="ds-button">
            {t('site.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}
