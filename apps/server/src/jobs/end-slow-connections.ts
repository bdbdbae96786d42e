import type { App } from '../site/app.ts';

export interface SlowLimits {
  /** A request's first lines must have come within this. */
  readonly headersMs: number;
  /** All of a request must have come within this. */
  readonly requestMs: number;
  /** A connection where nothing comes or goes is closed; the longest work of ours is well within it. */
  readonly silentMs: number;
  /** How often connections are looked over. */
  readonly lookEveryMs: number;
  /** What is still being sent when it has been answered may come for so long, so that its sender sees the answer. */
  readonly lingerMs: number;
}

/**
 * Enough for 25 MB over a bad line, and far too little for somebody who opens a thousand connections and sends a letter
 * on each now and then.
 */
export const SLOW_LIMITS: SlowLimits = { headersMs: 15_000, requestMs: 120_000, silentMs: 150_000, lookEveryMs: 5_000, lingerMs: 2_000 };

/** What is let through unread after the answer at most: a file a little too large comes to its end, and its sender hears why. */
const MOST_UNREAD_BYTES = 50_000_000;

/**
 * Whoever goes on sending after the answer (a file refused as too large while it comes) isn't read to the end: when
 * they have had time to read why, the connection is ended. Not at once: what they haven't read yet would be lost to them.
 */
export function endSlowConnections(app: App, { lingerMs, silentMs }: Pick<SlowLimits, 'lingerMs' | 'silentMs'>): void {
  app.server.setTimeout(silentMs);
  app.addHook('onResponse', ({ raw }, _reply, done) => {
    done();
    // A request without a connection (inject) has nobody who goes on sending.
    if (raw.complete || raw.socket?.destroySoon === undefined) return;
    let unread = 0;
    raw.on('data', (bytes: Uint8Array) => {
      unread += bytes.length;
      if (unread > MOST_UNREAD_BYTES) raw.pause();
    });
    raw.resume();
    const end = setTimeout(() => raw.socket.destroy(), lingerMs);
    raw.once('end', () => clearTimeout(end));
    end.unref();
  });
}
