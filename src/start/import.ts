import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor, type Work } from '../kernel/work.ts';
import { addArea } from '../modules/community/addArea.ts';
import { findArea, listAreas } from '../modules/community/area.store.ts';
import { readConfig } from './config.ts';
import { importFile, type ImportParts, type ImportSummary } from './import/importFile.ts';
import { parseFieldMap, type FieldMap } from './import/mapRow.ts';
import { progressOf } from './import/progress.ts';
import { detectEncoding, readRows, type FileFormat } from './import/readRows.ts';
import { runTool, textFlag, WrongUsage, type Flags, type Outcome, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run import -- FILE [options]

Takes messages from a CSV or JSONL file (UTF-8 or GB18030), judges each, and puts likely conflicts before the spokesperson.
May be stopped at any time and run again: what is there already stays, what waits is judged.
  --map PAIRS     which column gives what: title=title,body=text,externalId=id,at=time (these names when absent)
  --area PATH     where the messages belong; the first city when absent
  --source NAME   where they come from; the file's name when absent. Source and external id together are unique
  --format NAME   csv or jsonl; told by the file's ending when absent
  --errors FILE   where refused rows are listed (line, reason); DATA_DIR/import-errors/… when absent
  --dry-run       reads and checks every row, writes nothing
  --json          prints {"total","stored","alreadyThere","refused","flagged","seconds"} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

interface Asked {
  readonly file: string;
  readonly format: FileFormat;
  readonly map: FieldMap;
  readonly source: string;
  readonly area: string | undefined;
  readonly dryRun: boolean;
  readonly errors: string;
}

function parse(flags: Flags, words: readonly string[], dataDir: string): Asked {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new WrongUsage('name one file to import');
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`);
  const format = textFlag(flags, 'format') ?? extname(file).slice(1).toLowerCase();
  if (format !== 'csv' && format !== 'jsonl')
    throw new WrongUsage(`"${format}" is neither csv nor jsonl: say which with --format`);
  const name = basename(file);
  return {
    file,
    format,
    map: parseFieldMap(textFlag(flags, 'map')),
    source: textFlag(flags, 'source') ?? basename(file, extname(file)),
    area: textFlag(flags, 'area'),
    dryRun: flags['dry-run'] === true,
    errors: textFlag(flags, 'errors') ?? join(dataDir, 'import-errors', `${name}.csv`),
  };
}

/** The area named, or the first city; an installation without any area gets one, so that nothing has to be set up first. */
async function areaOf(work: Work, asked: Asked, say: (line: string) => void): Promise<string> {
  if (asked.area !== undefined) {
    if ((await findArea(asked.area)) !== null) return asked.area;
    throw new Error(`There is no area ${asked.area}. Add it on the administrator's page first.`);
  }
  const [city] = await listAreas(null);
  if (city !== undefined) return city.path;
  say('There is no area yet: the city "本市" (path city) was made for what is imported.');
  return (await addArea(work, { key: 'import-first-city', parent: '', code: 'city', name: '本市' }))
    .path;
}

async function runImport(
  work: Work,
  asked: Asked,
  parts: Pick<ImportParts, 'target'> & Partial<ImportParts>,
): Promise<ImportSummary> {
  const encoding = await detectEncoding(asked.file);
  const progress = progressOf(statSync(asked.file).size);
  const refused: string[] = [];
  try {
    return await importFile(work, {
      ...parts,
      rows: readRows(asked.file, asked.format, encoding, progress.read),
      onProgress: progress.done,
      onRefused: (line, wrong) => refused.push(`${String(line)},"${wrong.replaceAll('"', '""')}"`),
    });
  } finally {
    progress.stop();
    if (refused.length > 0) {
      mkdirSync(join(asked.errors, '..'), { recursive: true });
      writeFileSync(asked.errors, `line,reason\n${refused.join('\n')}\n`);
    }
  }
}

function outcomeOf(asked: Asked, sum: ImportSummary, startedMs: number, whole: boolean): Outcome {
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  const { total, stored, alreadyThere, refused, flagged } = sum;
  const checked = asked.dryRun ? 'Checked' : 'Imported';
  const lines = [
    `${checked} ${asked.file} in ${String(seconds)} s: ${String(total)} rows, ${String(stored)} stored, ` +
      `${String(alreadyThere)} already there, ${String(refused)} refused, ${String(flagged)} flagged.`,
    ...(refused > 0 ? [`Refused rows: ${asked.errors}`] : []),
    ...(whole ? [] : ['Stopped before the end: run it again to go on.']),
  ];
  const summary = { total, stored, alreadyThere, refused, flagged, seconds };
  return {
    done: whole,
    line: lines.join('\n'),
    summary: { ...summary, ...(asked.dryRun ? { dryRun: true } : {}) },
  };
}

const importTool: Tool = {
  usage,
  options: {
    map: { type: 'string' },
    area: { type: 'string' },
    source: { type: 'string' },
    format: { type: 'string' },
    errors: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(flags, words, say) {
    const startedMs = performance.now();
    const config = readConfig();
    const asked = parse(flags, words, config.dataDir);
    const { map, source } = asked;
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopping.abort();
      });
    const stop = stopping.signal;
    if (asked.dryRun) {
      const work: Work = { actor: systemActor('import'), now: new Date(), newId: randomId };
      const target = { source, map, area: asked.area ?? 'city' };
      return outcomeOf(asked, await runImport(work, asked, { target, stop }), startedMs, true);
    }
    return withStore(config, 'import', say, async (work) => {
      const target = { source, map, area: await areaOf(work, asked, say) };
      const machine = ownJudge();
      try {
        const sum = await runImport(work, asked, { target, stop, judge: await machine.open() });
        return outcomeOf(asked, sum, startedMs, !stop.aborted);
      } finally {
        await machine.close();
      }
    });
  },
};

process.exitCode = await runTool(importTool, process.argv.slice(2));
