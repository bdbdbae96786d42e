/** The API's address of a page of jobs; also in routes.ts, as what the page is written from. */
export function jobsAddress(search: URLSearchParams): string {
  const after = search.get('after');
  return after === null || after === '' ? '/api/v1/jobs' : `/api/v1/jobs?after=${encodeURIComponent(after)}`;
}
