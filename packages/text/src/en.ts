import { site } from './site/en.ts';
import { access } from './access/en.ts';
import { history } from './history/en.ts';
import { jobs } from './jobs/en.ts';
import { organisations } from './organisations/en.ts';
import { costs } from './costs/en.ts';
import { entries } from './entries/en.ts';
import { benchmarks } from './benchmarks/en.ts';
import { synergies } from './synergies/en.ts';
import { businessCases } from './business-cases/en.ts';
import { cooperation } from './cooperation/en.ts';
import { reports } from './reports/en.ts';
import { evidence } from './evidence/en.ts';
import { assumptions } from './assumptions/en.ts';
import { errors } from './errors/en.ts';
import { explain } from './explain/en.ts';
import { terminal } from './terminal/en.ts';
import { server } from './server/en.ts';

/** Every word a person reads in English, by room. */
export const en = {
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
