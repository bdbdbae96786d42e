/** The page's parameters that the API has under the same names. */
const ASKED = ['q', 'kind', 'status', 'own', 'organisation', 'after'] as const;
const PER_PAGE = 50;

/** What the list asks the API for, from the page's own address; the server writes the page from the very same. */
export function entriesAddress(search: URLSearchParams): string {
  return `/api/v1/entries?${new URLSearchParams([...asked(search), ['limit', String(PER_PAGE)]])}`;
}

/** The same as a table to keep, without where the page begins. */
export function tableAddress(search: URLSearchParams, format: 'csv' | 'xlsx', language: string): string {
  return `/api/v1/entries/table.${format}?${new URLSearchParams([...asked(search).filter(([name]) => name !== 'after'), ['language', language]])}`;
}

function asked(search: URLSearchParams): [string, string][] {
  return ASKED.flatMap((name): [string, string][] => {
    const value = search.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
}

export const GROUNDS = '/api/v1/grounds';
export const COOPERATIONS = '/api/v1/cooperations';
export const OWN_CONTRACTS = '/api/v1/entries?kind=contract&own=true&limit=200';
export const entryAddress = (id: string): string => `/api/v1/entries/${encodeURIComponent(id)}`;
export const entryHistoryAddress = (id: string): string => `${entryAddress(id)}/history`;
