/** Ctrl+C reaches us from the terminal and again from npm: within this time it is one and the same. */
const SAME_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until the program is told to stop. Told once more, it ends at once, with 1: somebody doesn't want to wait. */
export function awaitStop(): Promise<void> {
  return new Promise((resolve) => {
    let told: number | undefined;
    for (const signal of SIGNALS) {
      // Listened to until the end: unheard, a signal would cut us off.
      process.on(signal, () => {
        if (told === undefined) {
          told = performance.now();
          resolve();
        } else if (performance.now() - told > SAME_MS) {
          process.exit(1);
        }
      });
    }
  });
}
