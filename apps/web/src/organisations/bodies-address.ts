/** What the page of bodies is written from: the same address for the server and the page. */
export function bodiesAddress(search: URLSearchParams): string {
  const query = new URLSearchParams({ q: search.get('q') ?? '' });
  const kind = search.get('kind') ?? '';
  if (kind !== '') query.set('kind', kind);
  return `/api/v1/bodies?${query.toString()}`;
}
