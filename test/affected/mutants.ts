import { Stryker } from '@stryker-mutator/core';
import { runTool, type Tool } from '../../src/start/tool.ts';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/rootHooks.ts';
import { affectedFlags, readAffected, type Affected } from './affected.ts';
import { linesOf, rateOf, type FolderRate } from './mutantRate.ts';
import { storelessOf } from './storeless.ts';

const usage = `Usage: npm run test:mutants [-- [FILE or FOLDER ...] [--base main] [--nearest 4] [--quick] [--json]]

Changes the server's code in one place at a time (Stryker) and runs the nearest tests that reach it: a change that no test
notices has survived. Looks at what differs from the base, or at the files and folders named, folder by folder. A file that
keeps nothing is tried on the tests that need no store alone.

  --base REF      the branch that this one goes back to (main)
  --nearest N     for each file the N test files with the fewest imports between; all: every one (4)
  --quick         leaves out changes of what runs on import: with a store each of them takes a process of its own
  --json          prints {"folders": [{"folder", "killed", "survived", "rate", "files"}], "untried"} as the last line
Exit code: 0 at least 90 % noticed in each folder, 1 fewer, 2 wrong usage.`;

const killedShareMin = 0.9;

/** A change lives in this process alone: tests of other processes and of the browser cannot notice it. */
const runsHere = (test: string): boolean => !/^test\/(?:web|faults|heavy|start)\//u.test(test);

const isMutable = ({ file, tests }: Affected): boolean =>
  /^(?:src|graphql|jobs)\//u.test(file) &&
  !/\.(?:generated|d)\.ts$/u.test(file) &&
  tests.length > 0;

const folderOf = ({ file }: Affected): string => file.slice(0, file.lastIndexOf('/'));

/** Tries every change of these files on the tests of all of them. `reloads`: no test needs a store, so all can be imported anew. */
async function mutate(files: readonly Affected[], reloads: boolean, isQuick: boolean) {
  if (files.length === 0) return [];
  const tests = [...new Set(files.flatMap((one) => one.tests))];
  const stryker = new Stryker({
    configFile: 'stryker.config.json',
    mochaFiles: tests.join(','),
    reloads,
    ignoreStatic: isQuick,
    mutate: files.map((one) => one.file),
  });
  return stryker.runMutationTest();
}

const mutantsTool: Tool = {
  usage,
  options: { ...affectedFlags, quick: { type: 'boolean' } },
  async run(flags, words, say) {
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
      for (const folder of new Set(files.map(folderOf))) {
        const ofFolder = files.filter((one) => folderOf(one) === folder);
        const quick = flags['quick'] === true;
        try {
          const pure = await mutate(ofFolder.filter(isPure), true, quick);
          const kept = await mutate(
            ofFolder.filter((one) => !isPure(one)),
            false,
            quick,
          );
          const rate = rateOf(folder, [...pure, ...kept]);
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
    return { done, line: folders.map(linesOf).join('\n'), summary: { folders, untried } };
  },
};

process.exitCode = await runTool(mutantsTool, process.argv.slice(2));
