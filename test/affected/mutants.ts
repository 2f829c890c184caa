import { Stryker } from '@stryker-mutator/core';
import type { MutantResult } from '@stryker-mutator/api/core';
import { runTool, type Tool } from '../../src/start/tool.ts';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/rootHooks.ts';
import { affectedFlags, readAffected, type Affected } from './affected.ts';

const usage = `Usage: npm run test:mutants [-- [FILE or FOLDER ...] [--base main] [--nearest 4] [--quick] [--json]]

Changes the server's code in one place at a time (Stryker) and runs the nearest tests that reach it: a change that no test
notices has survived. Looks at what differs from the base, or at the files and folders named, folder by folder.

  --base REF      the branch that this one goes back to (main)
  --nearest N     for each file the N test files with the fewest imports between; all: every one (4)
  --quick         leaves out changes of what runs on import, each of which takes a process of its own
  --json          prints {"folders": [{"folder", "killed", "survived", "rate"}], "untried"} as the last line
Exit code: 0 at least 90 % noticed in each folder, 1 fewer, 2 wrong usage.`;

const killedShareMin = 0.9;

/** A change lives in this process alone: tests of other processes and of the browser cannot notice it. */
const suits = (test: string): boolean => !/^test\/(?:web|faults|heavy|start)\//u.test(test);

const isMutable = ({ file, tests }: Affected): boolean =>
  /^(?:src|graphql|jobs)\//u.test(file) &&
  !/\.(?:generated|d)\.ts$/u.test(file) &&
  tests.length > 0;

const folderOf = ({ file }: Affected): string => file.slice(0, file.lastIndexOf('/'));

/** Tries every change of a folder's files on the tests of that folder. */
function mutate(files: readonly Affected[], isQuick: boolean): Promise<MutantResult[]> {
  const tests = [...new Set(files.flatMap((one) => one.tests))];
  const stryker = new Stryker({
    configFile: 'stryker.config.json',
    mochaFiles: tests.join(','),
    ignoreStatic: isQuick,
    mutate: files.map((one) => one.file),
  });
  return stryker.runMutationTest();
}

/** What became of a folder's changes. */
interface FolderRate {
  readonly folder: string;
  readonly killed: number;
  readonly survived: number;
  readonly rate: number;
}

function rateOf(folder: string, mutants: readonly MutantResult[]): FolderRate {
  const count = (...statuses: MutantResult['status'][]): number =>
    mutants.filter((one) => statuses.includes(one.status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const all = killed + survived;
  return { folder, killed, survived, rate: all === 0 ? 1 : killed / all };
}

const lineOf = ({ folder, killed, survived, rate }: FolderRate): string =>
  `${folder}: ${String(killed)} of ${String(killed + survived)} noticed (${(rate * 100).toFixed(1)} %)`;

const mutantsTool: Tool = {
  usage,
  options: { ...affectedFlags, quick: { type: 'boolean' } },
  async run(flags, words, say) {
    const files = (await readAffected(flags, words, suits)).filter(isMutable);
    mochaGlobalSetup();
    const folders: FolderRate[] = [];
    const untried: string[] = [];
    try {
      for (const folder of new Set(files.map(folderOf))) {
        const ofFolder = files.filter((one) => folderOf(one) === folder);
        try {
          const rate = rateOf(folder, await mutate(ofFolder, flags['quick'] === true));
          folders.push(rate);
          say(lineOf(rate));
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
    return { done, line: folders.map(lineOf).join('\n'), summary: { folders, untried } };
  },
};

process.exitCode = await runTool(mutantsTool, process.argv.slice(2));
