import type { ReactNode } from 'react';

/** Three bodies joined: the product's mark. */
export function Brand(): ReactNode {
  return (
    <svg className="brand" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect className="brand-ground" width="32" height="32" rx="7" />
      <path className="brand-ties" d="M10 21.5 16 11l6 10.5z" fill="none" strokeWidth="2.4" strokeLinejoin="round" />
      <circle className="brand-body" cx="16" cy="10" r="3.4" />
      <circle className="brand-body" cx="9.5" cy="22" r="3.4" />
      <circle className="brand-body" cx="22.5" cy="22" r="3.4" />
    </svg>
  );
}
