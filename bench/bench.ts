import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { runTool, textFlag, WrongUsage, type Tool } from '../src/start/tool.ts';
import { linesOf, readResult, rounded, tableOf, type Result } from './result.ts';

const parts = [
  'api',
  'triage',
  'import',
  'events',
  'feed',
  'search',
  'clocks',
  'live',
  'audit',
  'letters',
  'papers',
  'backup',
  'start',
  'page',
] as const;

const usage = `Usage: npm run bench -- [--only NAME] [--quick] [--json]

Every figure in a process of its own, each beside a peer or a limit measured in the same run. Absolute times drift with the
machine; read the ratios.
  --only NAME  one of ${parts.join(', ')}
  --quick      smaller sizes
  --peers      api: beside Apollo Server, mercurius and plain Koa + Yoga, installed into a scratch folder
  --json       prints {"machine","results"} as the last line
Exit code: 0 done, 1 a part failed or a ratio is under its floor, 2 wrong usage.`;

/** Runs one bench in a process of its own and reads its last line. */
function measure(name: string, flags: readonly string[]): Result {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `bench/${name}.ts`, '--json', ...flags],
    { cwd: packageRoot(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return readResult(name, stdout, status);
}

const machineOf = () => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  loadBefore: rounded(loadavg()[0] ?? 0, 1),
});

const bench: Tool = {
  usage,
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, peers: { type: 'boolean' } },
  run(flags, _words, say) {
    const only = textFlag(flags, 'only');
    if (only !== undefined && !parts.some((name) => name === only))
      throw new WrongUsage(`there is no figure ${only}`);
    const given = ['quick', 'peers']
      .filter((flag) => flags[flag] === true)
      .map((flag) => `--${flag}`);
    const machine = machineOf();
    const results = parts
      .filter((name) => only === undefined || name === only)
      .map((name) => {
        say(`measuring ${name} …`);
        return measure(name, given);
      });
    const lines = results.flatMap((result) => ['', ...linesOf(result)]);
    return Promise.resolve({
      done: results.every(({ holds }) => holds),
      line: [...tableOf([machine]), ...lines].join('\n'),
      summary: { machine, results },
    });
  },
};

process.exitCode = await runTool(bench, process.argv.slice(2));
