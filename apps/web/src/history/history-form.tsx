import type { FormEvent, ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { usePath } from '../site/use-path.ts';
import { HISTORY_FIELDS } from './history-address.ts';

const HERE = '/history';

/** A form whose fields are the page's address: also without JavaScript. What it has no field for is kept, but for the place in the log. */
export function HistoryForm({ fields, label, children }: { readonly fields: readonly (typeof HISTORY_FIELDS)[number][]; readonly label: string; readonly children: ReactNode }): ReactNode {
  const { search } = useLocation();
  const navigate = useNavigate();
  const path = usePath();
  const [address = '', theCase = ''] = path(HERE).split('?');
  const others = HISTORY_FIELDS.filter((name) => name !== 'after' && !fields.includes(name)).flatMap((name) => {
    const value = new URLSearchParams(search).get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  const kept = [...new URLSearchParams(theCase), ...others].filter(([name]) => !fields.some((field) => field === name));
  const show = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === 'string' && value !== '') query.append(name, value);
    void navigate(`${address}${query.size > 0 ? `?${query}` : ''}`, { preventScrollReset: true });
  };
  return (
    <form className="inline-form" method="get" action={address} aria-label={label} onSubmit={show}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
