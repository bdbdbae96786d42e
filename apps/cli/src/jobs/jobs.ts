import { JOB_STATES, type JobState } from '@samvirke/model/jobs';
import { cancelAnyJob, listAllJobs, showAnyJob, type OperatedJob } from '@samvirke/store/jobs';
import { wordsOf } from '@samvirke/text';
import { actOnDatabase } from '../access/act-on-database.ts';
import { formatTable, plain } from '../terminal/format-table.ts';
import { readWholeNumber } from '../terminal/read-whole-number.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

const USUAL = 20;
const MOST = 1_000;

/** `samvirke jobs list [--state <state>]`: every body's jobs and the platform's own, the newest first. */
export async function listJobs(terminal: Terminal, options: { readonly state?: string; readonly limit?: string }): Promise<ExitCode> {
  const { t } = terminal.texts;
  const state = JOB_STATES.find((one) => one === options.state);
  if (options.state !== undefined && state === undefined) throw new UsageError(t('terminal.usage.invalid', { option: '--state', value: options.state, allowed: JOB_STATES.join(', ') }));
  const limit = options.limit === undefined ? USUAL : readWholeNumber(terminal, { option: '--limit', value: options.limit, min: 1, max: MOST });
  const filter: { readonly limit: number; readonly state?: JobState } = { limit, ...(state === undefined ? {} : { state }) };
  const found = await actOnDatabase<{ readonly jobs: readonly OperatedJob[] }>(terminal, { path: '/terminal/jobs/list', body: filter, here: (db) => listAllJobs(db, filter) });
  if (found === null) return EXIT.refused;
  const { jobs } = found.done;
  if (terminal.json) terminal.write(`${JSON.stringify({ jobs }, null, 2)}\n`);
  else terminal.write(plain(jobs.length === 0 ? `${t('jobs.cli.none')}\n` : tabulate(jobs, terminal)));
  return EXIT.ok;
}

/** `samvirke jobs show <id>`: one, with what went wrong where something did. Ends with 1 where it failed. */
export async function showJob(terminal: Terminal, id: string): Promise<ExitCode> {
  const found = await actOnDatabase<OperatedJob>(terminal, { path: '/terminal/jobs/one', body: { id }, here: (db) => showAnyJob(db, id) });
  if (found === null) return EXIT.refused;
  tell(found.done, terminal);
  return found.done.state === 'failed' ? EXIT.refused : EXIT.ok;
}

/** `samvirke jobs cancel <id>`: whoever works it lets go of it within a second. */
export async function cancelJob(terminal: Terminal, id: string): Promise<ExitCode> {
  const found = await actOnDatabase<OperatedJob>(terminal, { path: '/terminal/jobs/cancellation', body: { id }, here: (db) => cancelAnyJob(db, id) });
  if (found === null) return EXIT.refused;
  terminal.write(terminal.json ? `${JSON.stringify(found.done, null, 2)}\n` : `${terminal.texts.t('jobs.cli.cancelled', { id })}\n`);
  return EXIT.ok;
}

function tell(job: OperatedJob, terminal: Terminal): void {
  if (terminal.json) {
    terminal.write(`${JSON.stringify(job, null, 2)}\n`);
    return;
  }
  const problems = job.state === 'failed' ? (job.problem ?? []) : [];
  const told = problems.map((refusal) => {
    const { detail, cure } = wordsOf(refusal, terminal.texts);
    return `${detail}\n  → ${cure}\n`;
  });
  terminal.write(plain([tabulate([job], terminal), ...told].join('')));
}

function tabulate(jobs: readonly OperatedJob[], { texts: { t, formats } }: Terminal): string {
  return formatTable(
    [
      { label: t('jobs.cli.columns.id') },
      { label: t('jobs.cli.columns.when') },
      { label: t('jobs.cli.columns.organisation') },
      { label: t('jobs.cli.columns.kind') },
      { label: t('jobs.cli.columns.state') },
      { label: t('jobs.cli.columns.progress'), right: true },
      { label: t('jobs.cli.columns.attempts'), right: true },
    ],
    jobs.map((job) => [
      job.id,
      formats.moment(job.askedAt),
      job.organisation ?? t('jobs.cli.platform'),
      t(`jobs.kinds.${job.kind}`),
      t(`jobs.states.${job.state}`),
      formats.share(job.share),
      String(job.attempts),
    ]),
  );
}
