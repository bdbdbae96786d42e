import { site } from './site/nn.ts';
import { access } from './access/nn.ts';
import { history } from './history/nn.ts';
import { jobs } from './jobs/nn.ts';
import { organisations } from './organisations/nn.ts';
import { costs } from './costs/nn.ts';
import { entries } from './entries/nn.ts';
import { benchmarks } from './benchmarks/nn.ts';
import { synergies } from './synergies/nn.ts';
import { businessCases } from './business-cases/nn.ts';
import { cooperation } from './cooperation/nn.ts';
import { reports } from './reports/nn.ts';
import { evidence } from './evidence/nn.ts';
import { assumptions } from './assumptions/nn.ts';
import { errors } from './errors/nn.ts';
import { explain } from './explain/nn.ts';
import { terminal } from './terminal/nn.ts';
import { server } from './server/nn.ts';

/** Every word a person reads in nynorsk, by room. */
export const nn = {
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
