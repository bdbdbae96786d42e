const PAGE = 25;

/** The page's own query parameters, which are also its forms' fields. */
export const HISTORY_FIELDS = ['organisation', 'object', 'action', 'from', 'to', 'after', 'at', 'kind'] as const;

/** Where the page's log comes from, by its query; `object` is a kind, or a kind and a key: `entry/<id>`. */
export function logAddress(search: URLSearchParams): string {
  const query = new URLSearchParams();
  const [kind = '', ...key] = (search.get('object') ?? '').split('/');
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') query.set(name, value);
  };
  put('object_kind', kind);
  put('object_id', key.join('/'));
  for (const name of ['organisation', 'action', 'from', 'to', 'after']) put(name, search.get(name));
  query.set('limit', String(PAGE));
  return `/api/v1/history?${query}`;
}

/** Where what was known on a day comes from; null where no day is asked for. */
export function knownAddress(search: URLSearchParams): string | null {
  const at = search.get('at') ?? '';
  if (at === '') return null;
  const organisation = search.get('organisation') ?? '';
  return `/api/v1/history/known?${new URLSearchParams({ ...(organisation === '' ? {} : { organisation }), at, object_kind: search.get('kind') || 'entry', limit: '200' })}`;
}
