import { loadTexts } from '@samvirke/text';
import { CommanderError, type Command } from 'commander';
import { readFileSync } from 'node:fs';
import { buildProgram } from './terminal/build-program.ts';
import { chooseLanguage } from './terminal/choose-language.ts';
import { explainUsage } from './terminal/explain-usage.ts';
import { Refused } from './terminal/refused.ts';
import { tellRefusals } from './terminal/tell-refusals.ts';
import { EXIT, type ExitCode, type Outlet, type Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';

/** Carries out one command line and says how it went. Nothing is thrown: what is wrong is told, in the user's language. */
export async function run(argv: readonly string[], outlet: Outlet): Promise<ExitCode> {
  const texts = await loadTexts(chooseLanguage(argv, outlet.environment));
  const terminal: Terminal = { ...outlet, texts, json: argv.includes('--json') };
  let exit: ExitCode = EXIT.ok;
  const program = buildProgram(terminal, readVersion(), (code) => {
    exit = code;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      // A group without its command (`samvirke costs`) has been answered with its help.
      if (error.code === 'commander.help' && error.exitCode !== 0) {
        const named = program.commands.find((command) => command.name() === argv[0]);
        terminal.tell((named ?? program).helpInformation());
        return EXIT.usage;
      }
      const usage = explainUsage(error, program, terminal);
      return usage === null ? EXIT.ok : tellUsage(terminal, usage, namesOf(program, argv));
    }
    if (error instanceof UsageError) return tellUsage(terminal, error, namesOf(program, argv));
    if (error instanceof Refused) {
      tellRefusals(terminal, error.refusals);
      return EXIT.refused;
    }
    return tellFault(terminal, error);
  }
}

/** The names of the commands that a line begins with, as far as there are such: the help to point to is theirs. */
function namesOf(program: Command, [word, ...rest]: readonly string[]): readonly string[] {
  const named = program.commands.find((command) => command.name() === word);
  return named === undefined ? [] : [named.name(), ...namesOf(named, rest)];
}

function tellUsage(terminal: Terminal, { message, suggestion, exit }: UsageError, names: readonly string[]): ExitCode {
  const { t } = terminal.texts;
  const help = t('terminal.usage.seeHelp', { command: ['samvirke', ...names, '--help'].join(' ') });
  const cure = suggestion === undefined ? help : t('terminal.usage.didYouMean', { suggestion });
  if (terminal.json) {
    const problem = { type: 'urn:samvirke:error:request-malformed', status: 400, title: message, detail: message, code: 'request-malformed', figures: {}, cure };
    terminal.tell(`${JSON.stringify(problem, null, 2)}\n`);
  } else {
    terminal.tell(`${message}\n  → ${cure}\n`);
  }
  return exit;
}

function tellFault(terminal: Terminal, error: unknown): ExitCode {
  const { t } = terminal.texts;
  const message = error instanceof Error ? error.message : String(error);
  const title = t('terminal.refused.internal', { message });
  const cure = t('terminal.refused.internalCure');
  if (terminal.json) {
    const problem = { type: 'urn:samvirke:error:internal', status: 500, title, detail: title, code: 'internal', figures: {}, cure };
    terminal.tell(`${JSON.stringify(problem, null, 2)}\n`);
  } else {
    const trace = terminal.environment['SAMVIRKE_TRACE'] && error instanceof Error ? `${error.stack ?? ''}\n` : '';
    terminal.tell(`${title}\n  → ${cure}\n${trace}`);
  }
  return EXIT.internal;
}

function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
