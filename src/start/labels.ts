import { writeFile } from 'node:fs/promises';
import { AppError } from '../kernel/appError.ts';
import type { Work } from '../kernel/work.ts';
import { listAreas } from '../modules/community/area.store.ts';
import { exportLabels } from '../modules/triage/exportLabels.ts';
import { readConfig } from './config.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run labels -- --out FILE.jsonl [--area PATH] [--json]

Writes what people said on flags as labelled messages, one JSON object a line: title, body, conflict (1 raised or confirmed, 0
dismissed as no conflict), the kind of dispute where one was given, the act, the role, the reason and the message's number, but
nobody's name. For "npm run train -- --labels FILE" and "npm run evaluate". The texts are people's own words: the file is
readable by its owner alone. Works whether or not the server runs.
  --out FILE   the file; one that is there already is not written over
  --area PATH  of this area alone; of all areas when absent
  --json       prints {"labels","conflicts","file"} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

interface Count {
  labels: number;
  conflicts: number;
}

/** The lines of the file, counted as they pass. */
async function* linesOf(
  work: Work,
  areas: readonly string[],
  count: Count,
): AsyncGenerator<string> {
  for (const area of areas)
    for await (const label of exportLabels(work, area)) {
      count.labels += 1;
      count.conflicts += label.conflict;
      yield `${JSON.stringify(label)}\n`;
    }
}

/** Writes a file that was not there, for its owner's eyes. */
async function writeNew(path: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    await writeFile(path, lines, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new AppError('CONFLICT', `${path} is there already; name another file.`);
    throw error;
  }
}

const labels: Tool = {
  usage,
  options: { out: { type: 'string' }, area: { type: 'string' } },
  async run(flags, words, say) {
    const out = textFlag(flags, 'out');
    const area = textFlag(flags, 'area');
    if (words.length > 0) throw new WrongUsage(`unknown: ${words.join(' ')}`);
    if (out === undefined) throw new WrongUsage('say where to: --out FILE.jsonl');
    return withStore(readConfig(), 'labels', say, async (work) => {
      const areas = area === undefined ? (await listAreas(null)).map(({ path }) => path) : [area];
      const count: Count = { labels: 0, conflicts: 0 };
      await writeNew(out, linesOf(work, areas, count));
      return {
        done: true,
        line: `${String(count.labels)} labels, ${String(count.conflicts)} of them conflicts, in ${out}.`,
        summary: { ...count, file: out },
      };
    });
  },
};

process.exitCode = await runTool(labels, process.argv.slice(2));
