import type { Outcomes } from '@samvirke/model/business-cases';
import { useEffect, useMemo, useRef, useState } from 'react';
import { composeAddress } from '../site/compose-address.ts';
import { useCase } from '../site/case-context.ts';
import { useSite } from '../site/site-context.ts';
import type { DrawAnswer, DrawRequest } from './draw-outcomes.worker.ts';

export interface DrawnOutcomes {
  /** Of this case, or of the one before it while new draws are made. */
  readonly outcomes: Outcomes | null;
  /** True while the outcomes shown are of the case before. */
  readonly isDrawing: boolean;
}

/** Draws wait until the sliders rest. */
const DRAW_AFTER_MS = 120;

/** How sure the answer is: draws made in a worker, so that the page never waits for them. */
export function useOutcomes(isWanted: boolean): DrawnOutcomes {
  const { firstOutcomes } = useSite();
  const { analysis, assumptions, year, address } = useCase();
  const key = composeAddress(address);
  const [drawn, setDrawn] = useState(firstOutcomes);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (!isWanted || !analysis || drawn?.key === key) return undefined;
    const timer = window.setTimeout(() => {
      if (!worker.current) {
        worker.current = new Worker(new URL('./draw-outcomes.worker.ts', import.meta.url), { type: 'module' });
        worker.current.addEventListener('message', ({ data }: MessageEvent<DrawAnswer>) => {
          if (data.id === asked.current) setDrawn({ key: data.key, outcomes: data.outcomes });
        });
      }
      asked.current += 1;
      const id = asked.current;
      const message: DrawRequest = { id, key, case: { costs: analysis.municipalities, year, assumptions }, seed: address.seed };
      worker.current.postMessage(message, []);
    }, DRAW_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isWanted, analysis, assumptions, year, key, drawn?.key, address.seed]);
  const outcomes = isWanted ? (drawn?.outcomes ?? null) : null;
  const isDrawing = isWanted && drawn?.key !== key;
  return useMemo(() => ({ outcomes, isDrawing }), [outcomes, isDrawing]);
}
