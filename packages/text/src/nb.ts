import { site } from './site/nb.ts';
import { access } from './access/nb.ts';
import { history } from './history/nb.ts';
import { jobs } from './jobs/nb.ts';
import { organisations } from './organisations/nb.ts';
import { costs } from './costs/nb.ts';
import { entries } from './entries/nb.ts';
import { benchmarks } from './benchmarks/nb.ts';
import { synergies } from './synergies/nb.ts';
import { businessCases } from './business-cases/nb.ts';
import { cooperation } from './cooperation/nb.ts';
import { reports } from './reports/nb.ts';
import { evidence } from './evidence/nb.ts';
import { assumptions } from './assumptions/nb.ts';
import { errors } from './errors/nb.ts';
import { explain } from './explain/nb.ts';
import { terminal } from './terminal/nb.ts';
import { server } from './server/nb.ts';

/** Every word a person reads in bokmål, the master, by room. */
export const nb = {
  site,
  access,
  history,
  jobs,
  organisations,
  costs,
  entries,
  benchmarks,
  synergies,
  businessCases,
  cooperation,
  reports,
  evidence,
  assumptions,
  errors,
  explain,
  terminal,
  server,
} as const;
