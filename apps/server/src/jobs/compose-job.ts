import type { JobBody } from '@samvirke/contract/jobs';
import { estimateTimeLeft } from '@samvirke/model/jobs';
import type { Job } from '@samvirke/store/jobs';
import type { Texts } from '@samvirke/text';
import { composeRefusal } from '../site/compose-problem.ts';

/** Beyond this, what is wrong is found when this is put right. */
const MOST_TOLD = 100;

/** A job as it travels, its problem with words. */
export function composeJob(job: Job, texts: Texts): JobBody {
  const [first, ...more] = (job.problem ?? []).map((refusal) => composeRefusal(refusal, texts));
  const isWorking = job.state === 'working';
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    input: { ...job.input },
    askedBy: job.askedBy,
    askedAt: job.askedAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
    attempts: job.attempts,
    progress: {
      share: job.share,
      step: job.step,
      done: job.done,
      total: job.total,
      ratePerSecond: isWorking ? job.rate : null,
      secondsLeft: isWorking ? estimateTimeLeft(job) : null,
    },
    result: job.result && { ...job.result },
    download: job.hasFile ? `/api/v1/jobs/${job.id}/result` : null,
    problem: job.state === 'failed' && first ? { ...first, ...(more.length > 0 ? { more: more.slice(0, MOST_TOLD) } : {}) } : null,
  };
}
