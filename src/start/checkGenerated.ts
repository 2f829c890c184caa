import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/packageRoot.ts';

const root = packageRoot();

/** Every committed file that codegen writes. */
function listGenerated(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return listGenerated(path);
    return name.includes('.generated.') || folder.startsWith('web/src/gql') ? [path] : [];
  });
}

const hashes = (): Map<string, string> =>
  new Map(
    ['graphql', 'web/src/gql'].flatMap(listGenerated).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );

/** Fails when a generated file is not what codegen makes of today's SDL and queries: somebody forgot to run it, or edited it. */
function main(): number {
  const before = hashes();
  const run = spawnSync('npm', ['run', '--silent', 'codegen'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}\n`);
    return 1;
  }
  const after = hashes();
  const stale = [...after.keys(), ...before.keys()].filter(
    (path) => before.get(path) !== after.get(path),
  );
  for (const path of new Set(stale))
    process.stderr.write(`${path} was stale: it is written anew, commit it.\n`);
  return stale.length === 0 ? 0 : 1;
}

process.exitCode = main();
