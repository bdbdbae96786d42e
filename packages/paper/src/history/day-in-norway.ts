// Sweden writes days as ISO does.
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day that an ISO time was in Norway: `2026-01-01` of `2025-12-31T23:30:00Z`. */
export function dayInNorway(iso: string): string {
  return day.format(new Date(iso));
}
