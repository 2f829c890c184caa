import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { runTool, textFlag, WrongUsage, type Tool } from '../src/start/tool.ts';

const parts = ['door', 'triage', 'import', 'feed', 'start'] as const;

const usage = `Usage: npm run bench -- [--only NAME] [--quick] [--json]

Every figure in a process of its own, each beside a peer or a limit measured in the same run. Absolute times drift with the
machine; read the ratios.
  --only NAME  one of ${parts.join(', ')}
  --quick      smaller sizes
  --json       prints {"machine","results"} as the last line
Exit code: 0 done, 1 a part failed or a ratio is under its floor, 2 wrong usage.`;

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly told: unknown;
}

function measure(name: string, flags: readonly string[]): Result {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `bench/${name}.ts`, '--json', ...flags],
    { cwd: packageRoot(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  try {
    return { name, ok: status === 0, told: JSON.parse(last) };
  } catch {
    return { name, ok: false, told: { error: last } };
  }
}

const linesOf = (told: unknown, indent = '  '): string[] => {
  if (Array.isArray(told)) return told.flatMap((one) => linesOf(one, indent));
  if (told === null || typeof told !== 'object') return [`${indent}${String(told)}`];
  const plain = Object.entries(told).filter(([, value]) => typeof value !== 'object');
  const deep = Object.entries(told).filter(([, value]) => typeof value === 'object');
  return [
    ...(plain.length === 0
      ? []
      : [indent + plain.map(([key, value]) => `${key} ${String(value)}`).join('   ')]),
    ...deep.flatMap(([key, value]) => [`${indent}${key}:`, ...linesOf(value, `${indent}  `)]),
  ];
};

const bench: Tool = {
  usage,
  options: { only: { type: 'string' }, quick: { type: 'boolean' } },
  run(flags, _words, say) {
    const only = textFlag(flags, 'only');
    if (only !== undefined && !parts.some((name) => name === only))
      throw new WrongUsage(`there is no figure ${only}`);
    const machine = {
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? '',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
    };
    const results = parts
      .filter((name) => only === undefined || name === only)
      .map((name) => {
        say(`measuring ${name} …`);
        return measure(name, flags['quick'] === true ? ['--quick'] : []);
      });
    const lines = results.flatMap(({ name, ok, told }) => [
      `${name}${ok ? '' : '  (failed)'}`,
      ...linesOf(told),
    ]);
    return Promise.resolve({
      done: results.every(({ ok }) => ok),
      line: [...linesOf(machine, ''), ...lines].join('\n'),
      summary: { machine, results },
    });
  },
};

process.exitCode = await runTool(bench, process.argv.slice(2));
