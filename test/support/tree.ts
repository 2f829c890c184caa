import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/packageRoot.ts';

/** The folder of this checkout. */
export const root = packageRoot();

/** The files that git knows or would take, as paths from the root; deleted ones left out. */
export function listFiles(): string[] {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(out.split('\n'))].filter(
    (path) => path !== '' && existsSync(join(root, path)),
  );
}

/** A file's text. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** How many lines a file has. */
export const linesOf = (path: string): number => read(path).split('\n').length;

const generated = /generated|\.d\.ts$|^web\/src\/gql\//u;

/** Hand-written TypeScript, the page's too. */
export const listCode = (): string[] =>
  listFiles().filter((path) => /\.tsx?$/u.test(path) && !generated.test(path));

/** Hand-written TypeScript that ships: no tests, no benches. */
export const listSource = (): string[] =>
  listCode().filter((path) => !/^(?:test|bench)\//u.test(path));
