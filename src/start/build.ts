import { packageRoot } from '../platform/packageRoot.ts';
import { buildIfStale, generateIfStale } from './group/buildIfStale.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const build = process.argv.includes('--types') ? generateIfStale : buildIfStale;

/**
 * Builds types, server and page (with `--types` the types alone), each only when a source of it has changed; exit 1 with the
 * builder's words when that fails.
 */
build(packageRoot(), say).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
