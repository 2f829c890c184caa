import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const git = (...words: string[]): string[] =>
  execFileSync('git', words, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

/** The files that differ from where this branch left the base, committed or not, new ones too; removed ones are left out. */
export function changedFiles(base: string): string[] {
  const [left] = git('merge-base', base, 'HEAD');
  if (left === undefined) throw new Error(`this branch and ${base} share no commit`);
  const changed = git('diff', '--name-only', '--diff-filter=d', left);
  return [...changed, ...git('ls-files', '--others', '--exclude-standard')];
}

/** A file itself, or all files below a folder. */
export function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
