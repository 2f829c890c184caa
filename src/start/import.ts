import { existsSync, statSync } from 'node:fs';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor, type Work } from '../kernel/work.ts';
import { findImported } from '../modules/opinion/importMessages.ts';
import { untilStoreIsBack } from '../platform/untilStoreIsBack.ts';
import { storePaths } from '../platform/store/storeFolder.ts';
import { readConfig, type Config } from './config.ts';
import { askedImport, type AskedImport } from './import/askedImport.ts';
import { destinationOf, destinationWithoutStore, type Destination } from './import/destination.ts';
import { detectEncoding } from './import/detectEncoding.ts';
import { namedEncoding, type Encoding } from './import/encoding.ts';
import { checkColumns, checkHeader, columnsOf } from './import/fileColumns.ts';
import { importFile, type ImportParts } from './import/importFile.ts';
import { judgeBeside } from './import/judging.ts';
import { importOutcome } from './import/importOutcome.ts';
import { progressOf } from './import/progress.ts';
import { readRows } from './import/readRows.ts';
import { refusedFile } from './import/refusedFile.ts';
import { refuseLowDisk } from './storeDisk.ts';
import { runTool, type Outcome, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run import -- FILE [options]

Takes messages from a CSV or JSONL file (UTF-8, UTF-16 or GB18030), judges each, and puts likely conflicts before the spokesperson.
May be stopped at any time and run again: what is there already stays, what waits is judged. A store that is away is waited for,
5 minutes at most. A disk that fills ends it, with what was taken so far kept.
  --map PAIRS     which column gives what: title=title,body=text,externalId=id,at=time (these names when absent); case and width do not count
  --area PATH     where the messages belong; the first city when absent
  --source NAME   where they come from; the file's name when absent. Source and external id together are unique
  --format NAME   csv or jsonl; told by the file's ending when absent
  --encoding NAME utf-8, gb18030, big5, utf-16le, utf-16be or another; found out when absent. Named, it is believed
  --errors FILE   where refused rows are listed (line, reason); DATA_DIR/import-errors/… when absent
  --dry-run       reads and checks every row and says what is there already, writes nothing
  --json          prints {"total","stored","alreadyThere","differing","refused","flagged","unjudged","seconds","encoding","area"}
                  as the last line; differing are those there in other words, which stay as they are
Exit code: 0 done, 1 refused (also when every row was), 2 wrong usage.`;

/** A store that is away, or a machine that fails, for longer than this ends an import. */
const patienceMs = 300_000;

const waitingFor = (waitedMs: number): string =>
  `the store is away, waiting ${String(Math.round(waitedMs / 1000))} s of ${String(patienceMs / 1000)} s`;

/** What a run has in hand before its store is opened. */
interface Run {
  readonly config: Config;
  readonly asked: AskedImport;
  readonly encoding: Encoding;
  readonly stop: AbortSignal;
  readonly startedMs: number;
  readonly say: (line: string) => void;
}

async function runImport(
  work: Work,
  { config, asked, encoding, stop, startedMs, say }: Run,
  destination: Destination,
  parts: Pick<ImportParts, 'judging' | 'findThere'>,
): Promise<Outcome> {
  const { source, map } = asked;
  say(`The messages go to ${destination.told}.`);
  const progress = progressOf(statSync(asked.file).size);
  const refused = refusedFile(asked.errors);
  try {
    const sum = await importFile(work, {
      ...parts,
      stop,
      target: { source, map, area: destination.area },
      repeat: async (step) => {
        if (!asked.dryRun) await refuseLowDisk(config);
        return untilStoreIsBack(step, {
          patienceMs,
          stop,
          onWait: (waitedMs) => {
            progress.note(waitedMs === null ? '' : `| ${waitingFor(waitedMs)}`);
          },
        });
      },
      rows: readRows(asked.file, asked.format, encoding, progress.read),
      onProgress: progress.done,
      onRefused: refused.add,
    });
    const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
    return importOutcome(asked, sum, { encoding, destination, seconds, whole: !stop.aborted });
  } finally {
    progress.stop();
    refused.close();
  }
}

/** True when there is a store to look into; a dry run makes none. */
const hasStore = ({ mongodbUri, dataDir }: Config): boolean =>
  mongodbUri !== undefined || existsSync(storePaths(dataDir).state);

async function importInto(run: Run): Promise<Outcome> {
  const { config, asked, say } = run;
  if (asked.dryRun && !hasStore(config)) {
    const work: Work = { actor: systemActor('import'), now: new Date(), newId: randomId };
    return runImport(work, run, destinationWithoutStore(asked.area), {});
  }
  return withStore(config, 'import', say, async (work) => {
    const patience = {
      patienceMs,
      stop: run.stop,
      onWait: (waitedMs: number | null) => {
        if (waitedMs !== null) say(waitingFor(waitedMs));
      },
    };
    const destination = await untilStoreIsBack(() => destinationOf(work, asked), patience);
    if (asked.dryRun) return runImport(work, run, destination, { findThere: findImported });
    const judging = judgeBeside({
      source: ownJudge(),
      patience,
      onWaiting: (count) => {
        say(`Judging: ${String(count)} events still wait.`);
      },
    });
    try {
      return await runImport(work, run, destination, { judging });
    } finally {
      await judging.end();
    }
  });
}

const importTool: Tool = {
  usage,
  options: {
    map: { type: 'string' },
    area: { type: 'string' },
    source: { type: 'string' },
    format: { type: 'string' },
    encoding: { type: 'string' },
    errors: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(flags, words, say) {
    const startedMs = performance.now();
    const config = readConfig();
    const asked = askedImport(flags, words, config.dataDir);
    const encoding =
      asked.encoding === undefined
        ? await detectEncoding(asked.file)
        : await namedEncoding(asked.file, asked.encoding);
    const columns = await columnsOf(asked.file, asked.format, encoding);
    if (asked.format === 'csv') checkHeader(asked.map, columns);
    checkColumns(asked.map, columns, asked.isMapGiven);
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopping.abort();
      });
    return importInto({ config, asked, encoding, stop: stopping.signal, startedMs, say });
  },
};

process.exitCode = await runTool(importTool, process.argv.slice(2));
