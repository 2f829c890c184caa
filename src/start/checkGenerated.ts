import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/packageRoot.ts';

const root = packageRoot();
const printed = 'graphql/schema.generated.graphqls';
const readPrinted = (): string => readFileSync(join(root, printed), 'utf8');

/** Fails when the printed schema, the one generated file that is committed, is not what codegen makes of today's SDL. */
function main(): number {
  const before = readPrinted();
  const run = spawnSync('npm', ['run', '--silent', 'codegen'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}\n`);
    return 1;
  }
  if (readPrinted() === before) return 0;
  process.stderr.write(`${printed} was stale: it is written anew, commit it.\n`);
  return 1;
}

process.exitCode = main();
