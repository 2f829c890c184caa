import { Stryker } from '@stryker-mutator/core';
import { runTool, textFlag, WrongUsage, type Flags, type Tool } from '../../src/start/tool.ts';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/rootHooks.ts';
import { testStore } from '../support/store.ts';
import { affectedFlags, readAffected, type Affected } from './affected.ts';
import { lineOf, linesOf, rateOf, rateOfAll, type FolderRate } from './mutantRate.ts';
import { storelessOf } from './storeless.ts';

const usage = `Usage: npm run test:mutants [-- [FILE or FOLDER ...] [--base main] [--nearest 4] [--quick]
         [--sample 12 [--seed 1]] [--json]]

Changes the server's code in one place at a time (Stryker) and runs the nearest tests that reach it: a change that no test
notices has survived. Looks at what differs from the base, or at the files and folders named, folder by folder. A file that
keeps nothing is tried on the tests that need no store alone.

  --base REF      the branch that this one goes back to (main)
  --nearest N     for each file the N test files with the fewest imports between; all: every one (4)
  --quick         leaves out changes of what runs on import: for each of them all is imported anew
  --sample N      tries N changes of each file, drawn at random, and tells between what the rate of all lies
  --seed S        which sample: the same seed draws the same (1)
  --json          prints {"folders": [{"folder", "changes", "killed", "timedOut", "survived", "rate", "low", "high", "files"}],
                  "whole", "untried"} as the last line
Exit code: 0 at least 90 % noticed in each folder, 1 fewer, 2 wrong usage.`;

const killedShareMin = 0.9;

/** A change lives in this process alone: tests of other processes and of the browser cannot notice it. The demo takes too long to plant. */
const runsHere = (test: string): boolean => !/^test\/(?:web|faults|heavy|start|demo)\//u.test(test);

const isMutable = ({ file, tests }: Affected): boolean =>
  /^(?:src|graphql|jobs)\//u.test(file) &&
  !/\.(?:generated|d)\.ts$/u.test(file) &&
  tests.length > 0;

const folderOf = ({ file }: Affected): string => file.slice(0, file.lastIndexOf('/'));

/** Stryker's options, by what the flags ask for. */
function chosenOptions(flags: Flags) {
  const ignoreStatic = flags['quick'] === true;
  const sample = textFlag(flags, 'sample');
  if (sample === undefined) return { ignoreStatic };
  if (!/^[1-9]\d*$/u.test(sample)) throw new WrongUsage('--sample wants a number');
  return { ignoreStatic, checkers: ['sample'], sample, seed: textFlag(flags, 'seed') ?? '1' };
}

/** Tries the changes of these files on the tests of all of them. */
async function mutate(files: readonly Affected[], chosen: ReturnType<typeof chosenOptions>) {
  if (files.length === 0) return [];
  const tests = [...new Set(files.flatMap((one) => one.tests))];
  const stryker = new Stryker({
    configFile: 'stryker.config.json',
    mochaFiles: tests.join(','),
    ...chosen,
    mutate: files.map((one) => one.file),
  });
  return stryker.runMutationTest();
}

const mutantsTool: Tool = {
  usage,
  options: {
    ...affectedFlags,
    quick: { type: 'boolean' },
    sample: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(flags, words, say) {
    const chosen = chosenOptions(flags);
    let isStoreless: (test: string) => boolean = () => false;
    const affected = await readAffected(flags, words, (importers) => {
      const storeless = storelessOf(importers);
      isStoreless = storeless.isStoreless;
      return (file, tests) => storeless.fitting(file, tests.filter(runsHere));
    });
    const files = affected.filter(isMutable);
    const isPure = ({ tests }: Affected): boolean => tests.every(isStoreless);
    mochaGlobalSetup();
    const folders: FolderRate[] = [];
    const untried: string[] = [];
    try {
      // One store for the run: the processes and the imports of its changes come and go.
      if (!files.every(isPure)) process.env['MONGODB_URI'] = (await testStore()).uri;
      for (const folder of new Set(files.map(folderOf))) {
        const ofFolder = files.filter((one) => folderOf(one) === folder);
        const keeping = ofFolder.filter((one) => !isPure(one));
        try {
          const pure = await mutate(ofFolder.filter(isPure), chosen);
          const rate = rateOf(folder, [...pure, ...(await mutate(keeping, chosen))]);
          folders.push(rate);
          say(linesOf(rate));
        } catch (error) {
          // Its tests fail even without a change, as they may on a busy machine: the other folders are tried all the same.
          untried.push(folder);
          say(`${folder}: not tried. ${String(error)}`);
        }
      }
    } finally {
      await mochaGlobalTeardown();
    }
    const done = untried.length === 0 && folders.every((one) => one.rate >= killedShareMin);
    const whole = rateOfAll(folders.flatMap((one) => one.files));
    const line = [...folders.map(linesOf), lineOf('whole', whole)].join('\n');
    return { done, line, summary: { folders, whole, untried } };
  },
};

process.exitCode = await runTool(mutantsTool, process.argv.slice(2));
