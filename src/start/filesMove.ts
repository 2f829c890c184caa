import { moveBlobs } from '../modules/files/moveBlobs.ts';
import { readConfig } from './config.ts';
import { blobsOf } from './openFiles.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run files:move -- --to store|folder [--remove] [--json]

Brings the bytes of every file to the database (store) or to DATA_DIR/files (folder), each checked by its hash, while the server
runs or not. Then start with FILES set so, and run it once more for what came in between. It may be stopped and run again.
  --to WHERE  store or folder
  --remove    removes where they were what has arrived; without it nothing is removed
  --json      prints {"moved","there","broken"} as the last line
Exit code: 0 done, 1 something could not be read whole (it is named, and left where it is), 2 wrong usage.`;

const filesMove: Tool = {
  usage,
  options: { to: { type: 'string' }, remove: { type: 'boolean' } },
  async run(flags, words, say) {
    const to = textFlag(flags, 'to');
    if (words.length > 0) throw new WrongUsage(`unknown: ${words.join(' ')}`);
    if (to !== 'store' && to !== 'folder') throw new WrongUsage('say where to: --to store|folder');
    const config = readConfig();
    return withStore(config, 'filesMove', say, async () => {
      const from = blobsOf(config, to === 'store' ? 'folder' : 'store');
      const remove = flags['remove'] === true;
      const end = await moveBlobs(from, blobsOf(config, to), { remove });
      const { moved, there, broken } = end;
      const told = `${String(moved)} moved, ${String(there)} there already`;
      return {
        done: broken.length === 0,
        line:
          broken.length === 0
            ? `${told}.`
            : `${told}; ${String(broken.length)} cannot be read whole: ${broken.join(' ')}`,
        summary: { ...end },
      };
    });
  },
};

process.exitCode = await runTool(filesMove, process.argv.slice(2));
