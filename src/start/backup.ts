import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import '../../graphql/schema.ts';
import '../../jobs/jobs.ts';
import { packageRoot } from '../platform/packageRoot.ts';
import { checkFile, contentOf } from './backup/checkFile.ts';
import { takeBackup } from './backup/takeBackup.ts';
import { readConfig } from './config.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run backup -- --out FILE [--force] [--json]
       npm run backup -- --check FILE [--json]

Writes the store and the files under DATA_DIR/files into one archive, also while the server runs: a gzipped tar, for its owner's eyes
alone. It is read again whole before it gets its name. The keys of sealed data are not in it.
  --out FILE     where to; the file must not be there
  --force        replaces a file that is there
  --check FILE   reads an archive whole and holds it against the hashes in it; opens no store
  --json         prints {"done","file","archive","documents","files","bytes","seconds",…} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

const appVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))).version;

async function check(path: string, say: (line: string) => void) {
  const content = contentOf(await checkFile(path, 'Reading the archive', say));
  const { documents, files, collections, startedAt } = content;
  return {
    done: true,
    line: `${path} is whole: ${String(documents)} documents in ${String(collections)} collections and ${String(files)} files, of ${startedAt}.`,
    summary: { done: true, file: path, ...content },
  };
}

const backup: Tool = {
  usage,
  options: { out: { type: 'string' }, check: { type: 'string' }, force: { type: 'boolean' } },
  run(flags, words, say) {
    const [out, checked] = [textFlag(flags, 'out'), textFlag(flags, 'check')];
    if (words.length > 0) throw new WrongUsage('name the file by --out or --check');
    if (checked !== undefined && out === undefined) return check(checked, say);
    if (out === undefined || checked !== undefined)
      throw new WrongUsage('name the file by --out, or one to look at by --check');
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopping.abort(new Error('Stopped; nothing is left of this backup.'));
      });
    const config = readConfig();
    const asked = {
      config,
      out,
      mayReplace: flags['force'] === true,
      app: appVersion(),
      say,
      signal: stopping.signal,
    };
    return withStore(config, 'backup', say, (work) => takeBackup(work, asked));
  },
};

process.exitCode = await runTool(backup, process.argv.slice(2));
