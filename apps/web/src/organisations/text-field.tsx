import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

/** A field with its label, and what helps to fill it in. */
export function TextField({ label, help, ...input }: { readonly label: string; readonly help?: string } & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  const id = useId();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {help === undefined ? null : (
        <div data-field="description" id={`${id}-help`}>
          {help}
        </div>
      )}
      <input type="text" autoComplete="off" {...input} id={id} className="ds-input" aria-describedby={help === undefined ? undefined : `${id}-help`} />
    </div>
  );
}
