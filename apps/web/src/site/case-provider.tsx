import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { buildCase } from './build-case.ts';
import { CaseActionsContext, CaseContext, type CaseActions } from './case-context.ts';
import { composeAddress } from './compose-address.ts';
import { readAddress, type Address } from './read-address.ts';
import { useSite } from './site-context.ts';

/** A slider moves many times a second; the address follows when it rests. */
const ADDRESS_AFTER_MS = 350;

/** Works out the case of the address, and of what is being changed just now. */
export function CaseProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const site = useSite();
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  /** A case on its way into the address, and the address that it is a change of. */
  const [moving, setMoving] = useState<{ readonly from: string; readonly address: Address } | null>(null);
  const address = useMemo(() => (moving !== null && moving.from === search ? moving.address : readAddress(search)), [moving, search]);
  const known = useMemo(() => buildCase(site, address), [site, address]);
  const latest = useRef({ address, pathname, search });
  useEffect(() => {
    latest.current = { address, pathname, search };
  });

  useEffect(() => {
    if (moving === null || moving.from !== search) return undefined;
    const timer = window.setTimeout(() => {
      const query = composeAddress(moving.address);
      if (query !== search) void navigate(`${pathname}${query}`, { preventScrollReset: true });
    }, ADDRESS_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [moving, search, pathname, navigate]);

  useEffect(() => {
    // Once it has arrived, or the person has gone elsewhere, it is no longer on its way: going back must find what was there.
    // oxlint-disable-next-line react/set-state-in-effect -- set while rendering, React drops it when the address changes back at once
    setMoving((now) => (now !== null && now.from !== search ? null : now));
  }, [search]);
  useEffect(() => {
    // Back and forward decide at once, even while a change is still on its way into the address.
    const leave = (): void => setMoving(null);
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);

  const go = useCallback(
    (change: (address: Address) => Partial<Address>) => {
      const now = latest.current;
      // The address bar may be ahead of what is drawn: two municipalities chosen in a row are both chosen.
      const from = window.location.search === now.search ? now.address : readAddress(window.location.search);
      void navigate(`${now.pathname}${composeAddress({ ...from, ...change(from) })}`, { preventScrollReset: true });
    },
    [navigate],
  );
  const move = useCallback((change: (address: Address) => Partial<Address>) => {
    const now = latest.current;
    const next = { ...now.address, ...change(now.address) };
    latest.current = { ...now, address: next };
    setMoving({ from: now.search, address: next });
  }, []);
  const actions: CaseActions = useMemo(
    () => ({
      setMunicipalities: (municipalities) => go(() => ({ municipalities })),
      toggle: (number) =>
        go(({ municipalities }) => ({
          municipalities: municipalities.includes(number) ? municipalities.filter((other) => other !== number) : [...municipalities, number],
        })),
      setYear: (year) => go(() => ({ year })),
      change: (cell, value) => move((now) => ({ changes: new Map(now.changes).set(cell, value) })),
      putBack: (cell) =>
        move((now) => ({ changes: cell === undefined ? new Map() : new Map([...now.changes].filter(([other]) => other !== cell)) })),
    }),
    [go, move],
  );
  return (
    <CaseActionsContext value={actions}>
      <CaseContext value={known}>{children}</CaseContext>
    </CaseActionsContext>
  );
}
