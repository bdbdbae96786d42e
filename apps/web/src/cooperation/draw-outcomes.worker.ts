import { combineOutcomes, DEFAULT_DRAWS, drawOutcomes, type BusinessCase, type Outcomes, type PartialOutcomes } from '@samvirke/model/business-cases';

export interface DrawRequest {
  readonly id: number;
  readonly key: string;
  readonly case: BusinessCase;
  readonly seed: number;
}

export interface DrawAnswer {
  readonly id: number;
  readonly key: string;
  readonly outcomes: Outcomes;
}

/** Between chunks a newer request is heard, and the older one given up. */
const CHUNK = 2_500;
let latest = 0;

async function answer(request: DrawRequest): Promise<void> {
  const parts: PartialOutcomes[] = [];
  for (let from = 0; from < DEFAULT_DRAWS; from += CHUNK) {
    const to = Math.min(DEFAULT_DRAWS, from + CHUNK);
    parts.push(drawOutcomes(request.case, { seed: request.seed, draws: DEFAULT_DRAWS, from, to }));
    await new Promise((resolve) => setTimeout(resolve));
    if (latest !== request.id) return;
  }
  const message: DrawAnswer = { id: request.id, key: request.key, outcomes: combineOutcomes(parts) };
  self.postMessage(message, {});
}

self.addEventListener('message', ({ data }: MessageEvent<DrawRequest>) => {
  latest = data.id;
  void answer(data);
});
