import { packageRoot } from '../platform/packageRoot.ts';
import { buildIfStale } from './group/buildIfStale.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Builds server and page, each only when a source of it has changed; exit 1 with the builder's words when that fails. */
buildIfStale(packageRoot(), say).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
