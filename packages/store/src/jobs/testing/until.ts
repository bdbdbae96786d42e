const LOOK_EVERY_MS = 50;
const LONGEST_MS = 60_000;

/** Looks until there is something to see; what never comes is an error and not a test that hangs. */
export async function until<T>(look: () => Promise<T | undefined | false | null>, what = 'it'): Promise<T> {
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`${what} never came`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
