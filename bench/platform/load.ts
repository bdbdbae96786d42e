import autocannon from 'autocannon';

export interface Loaded {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Share of the answers that weren't 2xx, or never came: a bench that measures refusals measures nothing. */
  readonly refusedShare: number;
}

/**
 * Asks as many at once as there are people, each on a connection of its own, for some seconds. `apart`: each goes through
 * a part of the requests that is its own, so that nobody asks for what another has asked for.
 */
export async function load(address: string, requests: readonly autocannon.Request[], { people = 100, seconds = 5, apart = false } = {}): Promise<Loaded> {
  // Each connection walks the list from its start; turned, so that not all ask for the same at the same time.
  let place = 0;
  const result = await autocannon({
    url: address,
    connections: people,
    duration: seconds,
    setupClient: (client) => {
      const from = apart ? Math.floor((place * requests.length) / people) : Math.floor(Math.random() * requests.length);
      place += 1;
      client.setRequests(apart ? requests.slice(from, Math.floor((place * requests.length) / people)) : [...requests.slice(from), ...requests.slice(0, from)]);
    },
    // Each connection makes what it is given ready before it begins: all of it a hundred times took longer than the measurement.
    requests: requests.slice(0, 1),
  });
  return { perSecond: result.requests.average, p99Ms: result.latency.p99, refusedShare: (result.non2xx + result.errors) / Math.max(1, result.requests.total) };
}
