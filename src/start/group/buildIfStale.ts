import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './step.ts';

/** Something that is built from sources: what it is made from, how, and where its stamp lies. */
interface Target {
  readonly label: string;
  readonly sources: readonly string[];
  /** Which of their files count; all when absent. */
  readonly only?: RegExp;
  readonly output: string;
  readonly command: readonly string[];
}

/** The types of schema and documents, which the two others are built with; git keeps the printed schema alone. */
const types: Target = {
  label: 'Writing the types of the schema',
  sources: [
    ...['graphql', 'web/src', 'src/modules', 'src/kernel', 'src/platform'],
    ...['src/start/composeModules.ts', 'codegen.ts', 'test/graphql', 'test/modules'],
  ],
  only: /(?:\.graphql|codegen\.ts|composeModules\.ts|\.(?:mappers|invariants|limits|policy)\.ts|\/(?:permissions|loaders|access|repeats|lists|identifier|work|searchLimits|page[A-Z]\w+|metInputs)\.ts)$/u,
  output: 'web/src/gql',
  command: ['node_modules/@graphql-codegen/cli/esm/bin.js'],
};

const targets: readonly Target[] = [
  {
    label: 'Building the server',
    sources: ['src', 'graphql', 'jobs', 'tsconfig.json', 'tsconfig.build.json'],
    output: 'dist',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    label: 'Building the page',
    sources: ['web', 'graphql'],
    output: 'web/dist',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts'],
  },
];

const skipped = new Set(['node_modules', 'dist']);

type Say = (line: string) => void;

/** Writes the types that come from schema and documents, if one of those has changed. Throws like buildIfStale. */
export const generateIfStale = (root: string, say: Say): Promise<void> => build(root, types, say);

/** Builds what is older than its sources. Throws one line with the builder's own last words when a build fails. */
export async function buildIfStale(root: string, say: Say): Promise<void> {
  await generateIfStale(root, say);
  await Promise.all(targets.map((target) => build(root, target, say)));
}

async function build(root: string, target: Target, say: Say): Promise<void> {
  const stamp = join(root, target.output, '.built');
  const wanted = fingerprint(root, target);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step(say, target.label, () => runNode(root, target));
  mkdirSync(join(root, target.output), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** A hash over path, size and time of every source file: cheap, and changes whenever one of them does. */
function fingerprint(root: string, { sources, only }: Target): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const stat = statSync(join(root, path));
    if (!stat.isDirectory()) {
      if (only?.test(path) === false) return;
      hash.update(`${path}\0${String(stat.size)}\0${String(stat.mtimeMs)}\n`);
      return;
    }
    for (const name of readdirSync(join(root, path)).sort())
      if (!skipped.has(name)) visit(join(path, name));
  };
  // Where only what runs was laid down, there are no tests.
  for (const source of sources) if (existsSync(join(root, source))) visit(source);
  return hash.digest('hex');
}

function runNode(root: string, { label, command }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let words = '';
    const hear = (chunk: Buffer): void => {
      words = (words + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`${label} failed; run npm ci and try again. It said:\n${words.trim()}`));
    });
  });
}
