import '../../graphql/schema.ts';
import '../../jobs/jobs.ts';
import { migrations } from '../migrations/migrations.ts';
import { pendingMigrations } from '../platform/pendingMigrations.ts';
import { checkFile } from './backup/checkFile.ts';
import { checkArchiveKeys, restoreArchive } from './backup/restoreArchive.ts';
import { readConfig } from './config.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';
import { withBareStore } from './withStore.ts';

const usage = `Usage: npm run restore -- --from FILE [--again] [--json]

Restores what npm run backup wrote into an empty DATA_DIR, or an empty database at MONGODB_URI; the server is not running. The archive is
read whole first, and nothing is written when it is damaged, of a newer program, or sealed under other keys than those that are set. Data
of an older program are brought up to date. At the end every promise of the platform is looked at.
  --from FILE   the archive
  --again       begins anew a restore that was not finished; until then nothing starts on that store
  --json        prints {"done","documents","files","findings","seconds",…} as the last line
Exit code: 0 done, 1 refused (or restored, and something in it does not hold), 2 wrong usage.`;

const restore: Tool = {
  usage,
  options: { from: { type: 'string' }, again: { type: 'boolean' } },
  async run(flags, words, say) {
    const from = textFlag(flags, 'from');
    if (from === undefined || words.length > 0) throw new WrongUsage('name the archive by --from');
    const config = readConfig();
    const whole = await checkFile(from, 'Reading the archive', say, {
      onHeader: ({ applied }) => void pendingMigrations(migrations, applied),
    });
    checkArchiveKeys(config, whole.header);
    const asked = { config, from, isAgain: flags['again'] === true, say };
    return withBareStore(config, say, () => restoreArchive(whole, asked));
  },
};

process.exitCode = await runTool(restore, process.argv.slice(2));
