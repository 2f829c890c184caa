import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../migrations/migrations.ts';
import { wrongKeys, sampleOf } from '../../modules/identity/keyCheck.ts';
import type { ArchiveHeader } from '../../platform/backup/archiveFormat.ts';
import { loadArchive } from '../../platform/backup/loadArchive.ts';
import type { WholeArchive } from '../../platform/backup/readArchive.ts';
import {
  beginRestore,
  endRestore,
  setRestoredForm,
  targetState,
} from '../../platform/backup/restoreTarget.ts';
import { freeBytesAt } from '../../platform/diskSpace.ts';
import { withPatientDatabase } from '../../platform/mongo.ts';
import { setUpSchema } from '../../platform/schemaSetup.ts';
import { ConfigError, type Config } from '../config.ts';
import { identityKeysOf } from '../keys.ts';
import { openKeys } from '../openKeys.ts';
import type { Outcome } from '../tool.ts';
import { workOf } from '../withStore.ts';
import { contentOf, sizeOf } from './checkFile.ts';
import { checkRestored } from './checkRestored.ts';
import { copyProgress } from './copyProgress.ts';

/** Which restore is asked for. */
export interface RestoreAsked {
  readonly config: Config;
  readonly from: string;
  /** Begins anew what was not finished. */
  readonly isAgain: boolean;
  readonly say: (line: string) => void;
}

const filesFolderOf = ({ dataDir }: Config): string => join(dataDir, 'files');

/** Throws one line that says what to do when the keys that are set do not open what is sealed in the archive. Makes no keys. */
export function checkArchiveKeys(config: Config, { keyCheck }: ArchiveHeader): void {
  if (keyCheck === null) return;
  const path = join(config.dataDir, 'keys.json');
  const hasKeys = config.fieldKey !== undefined || config.indexKey !== undefined;
  if (!hasKeys && !existsSync(path))
    throw new ConfigError(
      `There are no keys for the sealed data in this archive, and no archive holds any: put the keys.json that belongs to it into ${config.dataDir}, or set FIELD_KEY and INDEX_KEY as they were. Nothing was written.`,
    );
  const wrong = wrongKeys(sampleOf(keyCheck), identityKeysOf(config, { mayMake: false }));
  if (wrong.length > 0)
    throw new ConfigError(
      `The data in this archive are sealed under another ${wrong.join(' and ')} than the one that is set (${hasKeys ? 'FIELD_KEY, INDEX_KEY' : path}): use the keys that were kept with this archive. Nothing was written.`,
    );
}

/** Restores a checked archive into the connected store and DATA_DIR/files, sets it up, and looks whether all promises hold. */
export async function restoreArchive(whole: WholeArchive, asked: RestoreAsked): Promise<Outcome> {
  const { config, say } = asked;
  const startedMs = performance.now();
  await refuseTarget(whole, asked);
  say('Restoring …');
  const bar = copyProgress('kB', Math.ceil(sizeOf(asked.from) / 1_024));
  const { eventsLeftOut } = await withPatientDatabase(async (db) => {
    await beginRestore(db, whole.header.id);
    rmSync(filesFolderOf(config), { recursive: true, force: true });
    const loaded = await loadArchive(asked.from, whole, {
      db,
      filesFolder: filesFolderOf(config),
      onRead: (bytes) => {
        bar.add(Math.round(bytes / 1_024));
      },
    });
    await setRestoredForm(db, whole.header.applied);
    return loaded;
  }).finally(() => {
    bar.stop();
  });
  say('Making the indexes, and whatever newer forms the data need …');
  await setUpSchema({ migrations, say, isRestoring: true });
  await openKeys(config);
  say('Looking whether everything holds …');
  const findings = await checkRestored(workOf('restore'));
  await withPatientDatabase(endRestore);
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  return outcomeOf(whole, findings, { eventsLeftOut, seconds });
}

function outcomeOf(
  whole: WholeArchive,
  findings: readonly string[],
  figures: { readonly eventsLeftOut: number; readonly seconds: number },
): Outcome {
  const content = contentOf(whole);
  const isWell = findings.length === 0;
  const restored =
    `Restored ${String(content.documents)} documents and ${String(content.files)} files of ${content.startedAt} in ${String(figures.seconds)} s; ` +
    (isWell ? 'everything holds.' : `${String(findings.length)} things do not hold:`);
  return {
    done: isWell,
    line: [restored, ...findings.map((line) => `  ! ${line}`)].join('\n'),
    summary: { done: isWell, ...content, ...figures, findings },
  };
}

async function refuseTarget(whole: WholeArchive, { config, isAgain }: RestoreAsked): Promise<void> {
  const state = await withPatientDatabase(targetState);
  const files = filesFolderOf(config);
  const holdsFiles = existsSync(files) && readdirSync(files).length > 0;
  if (state === 'HALF_RESTORED' && !isAgain)
    throw new Error(
      'A restore into this store was not finished. Add --again to begin it anew; what it had written is taken away first.',
    );
  if (state === 'FULL')
    throw new Error(
      'This store holds data, and a restore replaces nothing: name an empty DATA_DIR or database.',
    );
  if (state === 'EMPTY' && holdsFiles)
    throw new Error(
      `${files} holds files, and a restore replaces nothing: name an empty DATA_DIR.`,
    );
  const { unpackedBytes } = contentOf(whole);
  const free = await freeBytesAt(config.dataDir).catch(() => undefined);
  if (free !== undefined && free - unpackedBytes < config.diskFreeMin)
    throw new Error(
      `The archive unpacks to ${String(Math.ceil(unpackedBytes / 1_000_000))} MB, and DATA_DIR has not so much room above DISK_FREE_MIN_MB: make room first. Nothing was written.`,
    );
}
