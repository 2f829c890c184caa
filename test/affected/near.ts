import { spawnSync } from 'node:child_process';
import { runTool, type Tool } from '../../src/start/tool.ts';
import { affectedFlags, readAffected } from './affected.ts';

const usage = `Usage: npm run test:near [-- [FILE or FOLDER ...] [--base main] [--nearest 4]]

Runs the tests that reach, by imports, what differs from the base, or the files and folders named.

  --base REF      the branch that this one goes back to (main)
  --nearest N     for each file the N test files with the fewest imports between; all: every one (4)
Exit code: 0 all pass, 1 some fail, 2 wrong usage.`;

const near: Tool = {
  usage,
  options: affectedFlags,
  async run(flags, words, say) {
    const affected = await readAffected(flags, words);
    const tests = [...new Set(affected.flatMap((one) => one.tests))].sort();
    const left = new Set(affected.flatMap((one) => one.further)).size;
    if (tests.length === 0)
      return { done: true, line: 'No test reaches the change.', summary: { tests } };
    say(`${String(tests.length)} test files; ${String(left)} farther off reach it too.`);
    const { status } = spawnSync('npx', ['mocha', ...tests], { stdio: 'inherit' });
    return { done: status === 0, line: `Ran ${tests.join(' ')}`, summary: { tests, left } };
  },
};

process.exitCode = await runTool(near, process.argv.slice(2));
