import { CommanderError, type Command } from 'commander';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What commander found wrong, in our words; null where it isn't wrong use (help and version were asked for). */
export function explainUsage(error: CommanderError, program: Command, { texts: { t } }: Terminal): UsageError | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const suggestion = /Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const [first = '', second = ''] = quoted;
  const option = /(--[a-z-]+)/.exec(first)?.[1] ?? first;
  if (error.code === 'commander.unknownOption') return new UsageError(t('terminal.usage.unknownOption', { option: first }), { suggestion });
  if (error.code === 'commander.unknownCommand') return new UsageError(t('terminal.usage.unknownCommand', { command: first }), { suggestion });
  if (error.code === 'commander.missingArgument') return new UsageError(t('terminal.usage.missingArgument', { argument: `<${first}>` }));
  if (error.code === 'commander.optionMissingArgument') return new UsageError(t('terminal.usage.missingValue', { option }));
  if (error.code === 'commander.missingMandatoryOptionValue') return new UsageError(t('terminal.usage.missingOption', { option }));
  if (error.code === 'commander.invalidArgument') {
    const allowed = /Allowed choices are (.+)\.$/.exec(error.message)?.[1] ?? '';
    return new UsageError(t('terminal.usage.invalid', { option, value: second, allowed }));
  }
  if (error.code === 'commander.excessArguments') {
    // «… Expected 1 argument but got 3».
    const [expected = 0, got = 0] = [...error.message.matchAll(/\d+/g)].map(Number);
    const { args } = commandOf(program);
    return new UsageError(t('terminal.usage.tooMany', { value: args.slice(expected - got).join(' ') }));
  }
  return new UsageError(error.message);
}

/** The command that was on its way when something was wrong: commander keeps its words on it. */
function commandOf(program: Command): Command {
  const inner = program.commands.find((command) => command.args.length > 0 || command.commands.some(({ args }) => args.length > 0));
  return inner === undefined || inner === program ? program : commandOf(inner);
}
