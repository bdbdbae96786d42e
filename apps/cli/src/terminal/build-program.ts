import { DEFAULT_SEED } from '@samvirke/contract/reports';
import { DEFAULT_DRAWS } from '@samvirke/model/business-cases';
import { Command, Help, Option } from 'commander';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Every command with its options and help, in the terminal's language; what a command does is loaded when it is run. */
export function buildProgram(terminal: Terminal, version: string, done: (exit: ExitCode) => void): Command {
  const { t } = terminal.texts;
  const program = new Command('samvirke');
  prepare(program, terminal);
  program.description(t('terminal.about')).version(version, '--version', t('terminal.help.version')).helpCommand(`help [${t('terminal.help.aCommand')}]`, t('terminal.help.helpCommand'));
  program.addHelpText('after', `\n${exitCodes(terminal)}\n${examples(terminal)}`);

  const add = (parent: Command, name: string, description: string): Command => {
    const command = parent.command(name).description(description);
    prepare(command, terminal);
    command.addOption(new Option('--language <nb|nn|en>', t('terminal.option.language')).choices(['nb', 'nn', 'en'])).option('--json', t('terminal.option.json'));
    return command;
  };
  const group = (name: string, description: string): Command => {
    const command = program.command(name).description(description).helpCommand(false);
    prepare(command, terminal);
    return command;
  };
  const ends = async (work: () => Promise<ExitCode> | ExitCode): Promise<void> => done(await work());

  addCase(add(program, 'analyse', t('terminal.command.analyse')), terminal)
    .option('--format <format>', t('terminal.option.format'), 'table')
    .option('--out <file>', t('terminal.option.out'))
    .action((options) => ends(async () => (await import('../reports/analyse.ts')).analyseCase(terminal, options)));

  addCase(add(program, 'paper', t('terminal.command.paper')), terminal)
    .option('--out <file>', t('terminal.option.out'))
    .option('--format <format>', t('terminal.option.paperFormat'))
    .option('--council <number>', t('terminal.option.council'))
    .option('--one-page', t('terminal.option.onePage'))
    .action((options) => ends(async () => (await import('../reports/paper.ts')).writePaper(terminal, options)));

  add(program, 'reproduce', t('terminal.command.reproduce'))
    .argument('<report>', t('terminal.argument.report'))
    .action((report: string) => ends(async () => (await import('../evidence/reproduce.ts')).reproduceReport(terminal, report)));

  const organisations = group('organisations', t('terminal.command.organisations'));
  add(organisations, 'record', t('terminal.command.organisationsRecord'))
    .argument('<file>', t('terminal.argument.instructions'))
    .action((file: string) => ends(async () => (await import('../organisations/record.ts')).recordOrganisations(terminal, file)));
  add(organisations, 'find', t('terminal.command.organisationsFind'))
    .argument('<query...>', t('terminal.argument.query'))
    .option('--year <year>', t('terminal.option.year'))
    .option('--limit <count>', t('terminal.option.limit'))
    .action((query: string[], options) => ends(async () => (await import('../organisations/find.ts')).findOrganisations(terminal, query.join(' '), options)));

  add(group('reference', t('terminal.command.reference')), 'refresh', t('terminal.command.referenceRefresh'))
    .option('--files <folder>', t('terminal.option.files'))
    .option('--dry-run', t('terminal.option.dryRun'))
    .action((options) => ends(async () => (await import('../organisations/refresh.ts')).refreshReferenceData(terminal, options)));

  const costs = group('costs', t('terminal.command.costs'));
  add(costs, 'check', t('terminal.command.costsCheck'))
    .argument('<file>', t('terminal.argument.costFile'))
    .option('--confirm <key...>', t('terminal.option.confirm'))
    .action((file: string, options) => ends(async () => (await import('../costs/check.ts')).checkCostTable(terminal, file, options)));
  add(costs, 'import', t('terminal.command.costsImport'))
    .argument('<file>', t('terminal.argument.ledgerFile'))
    .option('--amount <column>', t('terminal.option.importAmount'))
    .option('--dry-run', t('terminal.option.importDryRun'))
    .action((file: string, options) => ends(async () => (await import('../costs/import.ts')).importCosts(terminal, file, options)));
  add(costs, 'template', t('terminal.command.costsTemplate'))
    .argument('<out>', t('terminal.argument.template'))
    .option('--municipalities <list>', t('terminal.option.municipalities'))
    .option('--year <year>', t('terminal.option.year'))
    .option('--force', t('terminal.option.force'))
    .action((out: string, options) => ends(async () => (await import('../costs/template.ts')).writeCostTemplate(terminal, out, options)));

  add(group('config', t('terminal.command.config')), 'check', t('terminal.command.configCheck')).action(() =>
    ends(async () => (await import('../configuration/check.ts')).checkConfiguration(terminal)),
  );

  add(program, 'backup', t('terminal.command.backup'))
    .argument('<file>', t('terminal.argument.backup'))
    .option('--force', t('terminal.option.force'))
    .action((file: string, options) => ends(async () => (await import('../backup/back-up.ts')).writeBackupFile(terminal, file, version, options)));
  add(program, 'restore', t('terminal.command.restore'))
    .argument('<file>', t('terminal.argument.restore'))
    .option('--replace', t('terminal.option.replace'))
    .action((file: string, options) => ends(async () => (await import('../backup/restore.ts')).restoreFromFile(terminal, file, options)));

  add(group('database', t('terminal.command.database')), 'migrate', t('terminal.command.databaseMigrate')).action(() =>
    ends(async () => (await import('../database/migrate.ts')).migrate(terminal)),
  );

  const access = group('access', t('terminal.command.access'));
  add(access, 'invite', t('terminal.command.invite'))
    .requiredOption('--organisation <number>', t('terminal.argument.body'))
    .option('--role <role>', t('terminal.option.role'))
    .action((options: { organisation: string; role?: string }) => ends(async () => (await import('../access/invite.ts')).inviteToBody(terminal, options.organisation, options)));
  add(access, 'give', t('terminal.command.give'))
    .requiredOption('--organisation <number>', t('terminal.argument.body'))
    .requiredOption('--capability <coordinator|provider>', t('terminal.option.capability'))
    .action((options: { organisation: string; capability: string }) => ends(async () => (await import('../access/give.ts')).giveToBody(terminal, options.organisation, options)));
  add(access, 'token', t('terminal.command.token'))
    .requiredOption('--issuer <address>', t('terminal.option.issuer'))
    .requiredOption('--client <id>', t('terminal.option.client'))
    .requiredOption('--key <file>', t('terminal.option.key'))
    .option('--key-id <id>', t('terminal.option.keyId'))
    .addOption(new Option('--algorithm <name>', t('terminal.option.algorithm')).choices(['RS256', 'PS256', 'ES256']).default('RS256'))
    .option('--scope <scope...>', t('terminal.option.scope'), ['samvirke:read'])
    .option('--resource <address>', t('terminal.option.resource'))
    .action((options) => ends(async () => (await import('../access/token.ts')).askToken(terminal, options)));
  add(access, 'erase', t('terminal.command.erase'))
    .argument('<person>', t('terminal.argument.person'))
    .option('--reasons', t('terminal.option.reasons'))
    .action((person: string, options: { reasons?: boolean }) => ends(async () => (await import('../access/erase.ts')).erase(terminal, person, options)));

  const history = group('history', t('terminal.command.history'));
  add(history, 'verify', t('terminal.command.historyVerify'))
    .option('--organisation <number>', t('terminal.argument.body'))
    .option('--kept <seq:hash>', t('terminal.option.kept'))
    .action((options: { organisation?: string; kept?: string }) => ends(async () => (await import('../history/verify.ts')).verifyLog(terminal, options)));
  add(history, 'list', t('terminal.command.historyList'))
    .requiredOption('--organisation <number>', t('terminal.argument.body'))
    .option('--object <kind>', t('terminal.option.object'))
    .option('--from <day>', t('terminal.option.fromDay'))
    .option('--to <day>', t('terminal.option.toDay'))
    .option('--limit <count>', t('terminal.option.limit'))
    .action((options) => ends(async () => (await import('../history/list.ts')).listLog(terminal, options)));
  add(history, 'archive', t('terminal.command.historyArchive'))
    .requiredOption('--organisation <number>', t('terminal.argument.body'))
    .requiredOption('--from <day>', t('terminal.option.fromDay'))
    .requiredOption('--to <day>', t('terminal.option.toDay'))
    .requiredOption('--out <file>', t('terminal.option.out'))
    .option('--force', t('terminal.option.force'))
    .action((options) => ends(async () => (await import('../history/archive.ts')).writeArchive(terminal, options)));

  add(program, 'worker', t('jobs.cli.worker'))
    .option('--at-once <count>', t('jobs.cli.atOnce'))
    .action((options: { atOnce?: string }) => ends(async () => (await import('../jobs/worker.ts')).work(terminal, options)));
  const jobs = group('jobs', t('jobs.cli.group'));
  add(jobs, 'list', t('jobs.cli.list'))
    .option('--state <state>', t('jobs.cli.state'))
    .option('--limit <count>', t('jobs.cli.limit'))
    .action((options: { state?: string; limit?: string }) => ends(async () => (await import('../jobs/jobs.ts')).listJobs(terminal, options)));
  add(jobs, 'show', t('jobs.cli.show'))
    .argument('<id>', t('jobs.cli.id'))
    .action((id: string) => ends(async () => (await import('../jobs/jobs.ts')).showJob(terminal, id)));
  add(jobs, 'cancel', t('jobs.cli.cancel'))
    .argument('<id>', t('jobs.cli.id'))
    .action((id: string) => ends(async () => (await import('../jobs/jobs.ts')).cancelJob(terminal, id)));

  const assumptions = group('assumptions', t('terminal.command.assumptions'));
  add(assumptions, 'list', t('terminal.command.assumptionsList')).action(() =>
    ends(async () => (await import('../assumptions/list.ts')).listAssumptions(terminal)),
  );
  add(assumptions, 'show', t('terminal.command.assumptionsShow'))
    .argument('<id>', t('terminal.argument.assumption'))
    .action((id: string) => ends(async () => (await import('../assumptions/show.ts')).showAssumption(terminal, id)));
  return program;
}

function addCase(command: Command, { texts: { t } }: Terminal): Command {
  return command
    .option('--municipalities <list>', t('terminal.option.municipalities'))
    .option('--year <year>', t('terminal.option.year'))
    .option('--costs <file>', t('terminal.option.costs'))
    .option('--confirm <key...>', t('terminal.option.confirm'))
    .option('--set <cell=value...>', t('terminal.option.set'))
    .addOption(new Option('--assume <cell=value...>').hideHelp())
    .option('--seed <number>', t('terminal.option.seed'), String(DEFAULT_SEED))
    .option('--draws <count>', t('terminal.option.draws'), String(DEFAULT_DRAWS));
}

/** Commander's own words in ours, and its errors to us instead of to the screen. */
function prepare(command: Command, terminal: Terminal): void {
  const { t } = terminal.texts;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('terminal.help.usage'),
    'Arguments:': t('terminal.help.arguments'),
    'Options:': t('terminal.help.options'),
    'Commands:': t('terminal.help.commands'),
  };
  command
    .exitOverride()
    .helpOption('-h, --help', t('terminal.help.helpOption'))
    .configureOutput({ writeOut: terminal.write, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => {
        const value = option.defaultValue === undefined ? '' : ` (${t('terminal.help.default', { value: String(option.defaultValue) })})`;
        return `${option.description}${value}`;
      },
      subcommandTerm: (sub) => new Help().subcommandTerm(sub).replace(' [options]', ''),
      commandUsage: (of) =>
        new Help().commandUsage(of).replace('[options]', `[${t('terminal.help.someOptions')}]`).replace('[command]', `<${t('terminal.help.aCommand')}>`),
    });
}

function exitCodes({ texts: { t } }: Terminal): string {
  const lines = [
    [EXIT.ok, t('terminal.help.exit0')],
    [EXIT.refused, t('terminal.help.exit1')],
    [EXIT.usage, t('terminal.help.exit2')],
    [EXIT.internal, t('terminal.help.exit3')],
  ];
  return `${t('terminal.help.exitCodes')}\n${lines.map(([code, words]) => `  ${code}  ${words}\n`).join('')}`;
}

function examples({ texts: { t } }: Terminal): string {
  const lines = [
    'npx samvirke analyse --municipalities 0604,0631,0632,0633,0807,0827 --year 2014',
    'npx samvirke analyse --municipalities Kongsberg,Flesberg,Rollag --set business-cases/discount-rate=0.03',
    'npx samvirke paper --municipalities 3303,3334,3336 --council 3336 --out sak.docx',
    'npx samvirke costs template egne-tall.xlsx --municipalities 3303,3334',
  ];
  return `${t('terminal.help.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
