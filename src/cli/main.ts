#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { usageFailure } from '../node/failure.ts';
import { VERSION } from '../run/version.ts';
import { directoryPath, gathered, listed, seedText, wholeNumber } from './arguments.ts';
import { guardOutput, reportFailure } from './output.ts';

/*
 * The command line at a glance. A command's file is loaded only when the command runs, so `limen --help` is quick; each one exports
 * the function that does it, named after it, and returns its exit code.
 */

const seed = () =>
  new Option('--seed <text>', 'seed: 1 to 64 printable ASCII characters').argParser(seedText).default('1');
const runs = (count: number) =>
  new Option('--runs <number>', 'number of runs').argParser(wholeNumber('A number of runs', 1, 100_000)).default(count);
const mode = () =>
  new Option('--mode <mode>', 'history: actors follow the timeline; free: they decide')
    .choices(['history', 'free'])
    .default('history');
const policies = () => new Option('--policy <actor=kind>', 'how an actor decides; may be repeated').argParser(gathered);
const sets = () => new Option('--set <path=value>', 'change the scenario; may be repeated').argParser(gathered);
const days = () =>
  new Option('--days <number>', 'only the first days').argParser(wholeNumber('A number of days', 1, 999_999_999));
const threads = () =>
  new Option('--threads <number>', 'runs at the same time (default: all cores); never changes a result').argParser(
    wholeNumber('A number of threads', 1, 256),
  );
const uncertainty = () =>
  new Option('--uncertainty <kind>', 'what varies between runs: luck, or accepted parameter sets too')
    .choices(['luck', 'worlds'])
    .default('luck');
const accepted = () =>
  new Option('--accepted <file>', 'parameter sets of a calibration (default: those that are shipped)').argParser(
    directoryPath,
  );
const port = () => new Option('--port <number>', 'port').argParser(wholeNumber('A port', 1, 65535)).default(4173);
/** Options that say which run is meant; a run that is stored has its own. */
const RUN_CHOICES = ['seed', 'mode', 'set', 'policy'];
/** Commands of the plan that this version does not have. */
const NOT_BUILT = ['sweep', 'analyse'];

const json = () => new Option('--json', 'one JSON document on standard output');

function commandLine(finish: (exitCode: number) => void): Command {
  const limen = new Command('limen')
    .description('An agent-based laboratory of engineered border crises and migration diplomacy.')
    .version(VERSION, '-V, --version', 'print the version')
    .showHelpAfterError('(limen --help shows what there is)')
    .exitOverride();

  limen
    .command('list')
    .description('what there is: scenarios, levers, metrics, observations, parameters, recorded series')
    .argument('[what]', 'scenarios, levers, metrics, observations, series or parameters; all of them when left out')
    .addOption(json())
    .action(async (what, options) => finish(await (await import('./list.ts')).list(what, options)));

  limen
    .command('check')
    .description('every problem of scenario files, as file:line:col path: message (hint)')
    .argument('<file...>', 'paths of scenario files, or ids of shipped scenarios')
    .action(async (files) => finish(await (await import('./check.ts')).check(files)));

  limen
    .command('run')
    .description('one run, or an ensemble with --runs')
    .argument('<scenario>', 'id of a shipped scenario, or a path')
    .addOption(seed())
    .addOption(runs(1))
    .addOption(mode())
    .addOption(policies())
    .addOption(sets())
    .addOption(days())
    .addOption(threads())
    .addOption(uncertainty())
    .addOption(accepted())
    .addOption(new Option('--out <directory>', 'write the files of the run there').argParser(directoryPath))
    .addOption(json())
    .action(async (scenario, options) => finish(await (await import('./run.ts')).run(scenario, options)));

  limen
    .command('compare')
    .description('what-ifs on the same draws: less harm in n of so many pairs, then differences')
    .argument('<scenario...>', 'one scenario, or two different worlds')
    .option(
      '--what-if <change>',
      'an arm: id of a ready what-if or PATH=VALUE; a comma joins changes; may be repeated',
      gathered,
    )
    .addOption(seed())
    .addOption(runs(100))
    .addOption(mode())
    .addOption(policies())
    .addOption(sets())
    .addOption(days())
    .addOption(threads())
    .addOption(uncertainty())
    .addOption(accepted())
    .addOption(
      new Option('--out <directory>', 'write comparison.json, ledger.csv and report.html there').argParser(
        directoryPath,
      ),
    )
    .addOption(json())
    .action(async (scenarios, options) => finish(await (await import('./compare.ts')).compare(scenarios, options)));

  limen
    .command('explain')
    .description('the chain of events behind the outcome, and what would have changed it')
    .argument(
      '<run or scenario>',
      'directory that limen run --out wrote, or a scenario, which is run first; then every lever that moved is left out once, one run each',
    )
    .option('--harm', 'who suffered, and how much of it each move added (by re-runs)')
    .option('--attribution', 'how the human cost is shared among the levers of the responding side (by re-runs)')
    .addOption(new Option('--levers <actor/lever,…>', 'of these levers only').argParser(listed('A lever')))
    .addOption(new Option('--outcomes <row,…>', 'of these rows of the ledger only').argParser(listed('A row')))
    .addOption(
      new Option('--orders <number>', 'pairs of orders to draw where there are more than six levers')
        .argParser(wholeNumber('A number of pairs', 2, 1000))
        .default(5),
    )
    .option('--no-reruns', 'only what the run itself tells')
    .addOption(seed())
    .addOption(mode())
    .addOption(policies())
    .addOption(sets())
    .addOption(threads())
    .addOption(json())
    .action(async (target, options, command: Command) => {
      const chosen = RUN_CHOICES.filter((name) => command.getOptionValueSource(name) === 'cli');
      finish(await (await import('./explain.ts')).explain(target, options, chosen));
    });

  limen
    .command('validate')
    .description(
      'model against observed series, outcomes and facts: passes and misses (a miss is an answer: the command ends with 0)',
    )
    .argument(
      '[what...]',
      'scenarios that have bands in data/bands/ (in history mode, against what was counted); outcomes: how every case ends when all are free; base-rates: drawn pairs of states against the historical record; sign-tests: claims of the essays in small worlds. Everything when left out, which takes a quarter of an hour or more',
    )
    .addOption(seed())
    .addOption(
      new Option(
        '--seeds <number>',
        'runs of each world, each with its own seed (default: what the file of bands says)',
      ).argParser(wholeNumber('A number of seeds', 1, 1000)),
    )
    .addOption(
      new Option('--dyads <number>', 'drawn pairs of states of the base rates (default: 8000)').argParser(
        wholeNumber('A number of dyads', 2, 1_000_000),
      ),
    )
    .addOption(
      new Option('--pairs <number>', 'pairs of runs of each sign test (default: 200)').argParser(
        wholeNumber('A number of pairs', 2, 10_000),
      ),
    )
    .addOption(threads())
    .addOption(json())
    .action(async (scenarios, options) => finish(await (await import('./validate.ts')).validate(scenarios, options)));

  limen
    .command('calibrate')
    .description('parameter sets with which the model meets observed series of the tuning set')
    .argument('<study>', 'id of a shipped study, or a path')
    .addOption(threads())
    .addOption(
      new Option(
        '--out <directory>',
        'write accepted.json there instead of where run --uncertainty worlds looks',
      ).argParser(directoryPath),
    )
    .addOption(json())
    .action(async (study, options) => finish(await (await import('./calibrate.ts')).calibrate(study, options)));

  limen
    .command('view')
    .description('the viewer, on this machine only')
    .argument('[directory or file]', 'a run to show')
    .addOption(port())
    .action(async (target, options) => finish(await (await import('./view.ts')).view(target, options)));

  limen
    .command('start')
    .description('run belarus-2021, write the results, open the viewer (what npm start does)')
    .option('--exit', 'stop after writing')
    .addOption(port())
    .action(async (options) => finish(await (await import('./start.ts')).start(options)));

  for (const name of NOT_BUILT) {
    limen
      .command(name, { hidden: true })
      .argument('[anything...]')
      .allowUnknownOption()
      .action(() => {
        throw usageFailure(`${name} is not built yet in this version`);
      });
  }

  return limen;
}

guardOutput();
try {
  await commandLine((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  // Help and a wrong option have already been printed; commander would exit 1 where wrong usage is 2.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = reportFailure(error);
}
