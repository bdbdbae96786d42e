import type { JobBody } from '@samvirke/contract/jobs';
import type { Texts } from '@samvirke/text';

const SECONDS_PER_MINUTE = 60;
/** From here on minutes say as much. */
const LONGEST_IN_SECONDS = 90;

/** How far a job has come, in words: what it does, share, rate and time left, as far as each is known. */
export function describeProgress({ progress, attempts }: Pick<JobBody, 'progress' | 'attempts'>, { t, formats }: Pick<Texts, 't' | 'formats'>): string {
  const { step, total, share, ratePerSecond, secondsLeft } = progress;
  const said = [step === null ? null : t(`jobs.steps.${step}`), total === null ? null : t('jobs.share', { share: formats.share(share) })];
  if (ratePerSecond !== null) said.push(t('jobs.rate', { rate: formats.number(Number(ratePerSecond.toPrecision(2))) }));
  if (secondsLeft !== null) {
    said.push(
      secondsLeft < LONGEST_IN_SECONDS
        ? t('jobs.secondsLeft', { seconds: formats.number(secondsLeft) })
        : t('jobs.minutesLeft', { minutes: formats.number(Math.ceil(secondsLeft / SECONDS_PER_MINUTE)) }),
    );
  }
  if (attempts > 1) said.push(t('jobs.attempt', { attempt: formats.number(attempts) }));
  return said.filter((words) => words !== null).join(' · ');
}
