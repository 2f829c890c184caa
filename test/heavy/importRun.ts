import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { contentHash } from '../../src/kernel/id.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { openStore } from '../../src/platform/store/openStore.ts';
import { sendSignal } from '../../src/platform/store/processTable.ts';
import { readState, runningDaemon, storePaths } from '../../src/platform/store/storeFolder.ts';
import type { LocalKind } from '../../src/platform/store/storeKind.ts';
import { listConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import { until } from '../support/child.ts';

/** The messages that the proof is made on, beside the checkout; not part of it. */
export const realFile = join(packageRoot(), '../shared/data/triage/unlabelled.jsonl');

/** The external ids of a JSONL file. */
export const idsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { gid: string }).gid);

export interface Summary {
  readonly total: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly refused: number;
  readonly flagged: number;
}

/** What a store holds after an import, as far as losing and doubling could be seen in it. */
export interface Holdings {
  readonly externalIds: readonly string[];
  readonly numbers: readonly string[];
  readonly waiting: number;
  /** Message by message: a hash of what is kept of its words. */
  readonly words: ReadonlyMap<string, string>;
  /** Message by message: the score it was flagged with. */
  readonly flags: ReadonlyMap<string, number>;
  readonly flagCount: number;
  /** The places in the order in which the spokesperson's queue shows them: danger first, then likeness and waiting together. */
  readonly queue: readonly string[];
}

/** The import tool as its user runs it, on data of its own, and the store's daemon beside it. */
export class ImportRun {
  readonly #kind: LocalKind;
  readonly #dataDir: string;

  constructor(kind: LocalKind, dataDir: string) {
    this.#kind = kind;
    this.#dataDir = dataDir;
  }

  /** Runs the import to its end and gives its summary. */
  async whole(): Promise<Summary> {
    const tool = this.#start();
    let out = '';
    tool.stdout?.on('data', (piece: Buffer) => (out += piece.toString('utf8')));
    const [code] = (await once(tool, 'close')) as [number | null];
    assert.equal(code, 0, out);
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Summary;
  }

  /**
   * Starts the import and, so long after its store is up, kills the tool and the store's daemon at once with signal 9;
   * which of the two first, `daemonFirst` says. False when the import had ended before.
   */
  async killed(afterMs: number, daemonFirst: boolean): Promise<boolean> {
    const tool = this.#start();
    tool.stdout?.resume();
    const ended = once(tool, 'close');
    const paths = storePaths(this.#dataDir);
    const isOver = () => tool.exitCode !== null;
    await until('the store is up', () => isOver() || daemonOf(paths) !== undefined, 60_000);
    await Promise.race([sleep(afterMs), ended]);
    const daemon = daemonOf(paths);
    const inTime = !isOver();
    const kills = [
      () => inTime && sendSignal(-Number(tool.pid), 'SIGKILL'),
      () => daemon !== undefined && sendSignal(-daemon.pid, 'SIGKILL'),
    ];
    for (const kill of daemonFirst ? kills.reverse() : kills) kill();
    await ended;
    await until('the daemon is gone', () => daemonOf(paths) === undefined);
    return inTime;
  }

  #start(): ChildProcess {
    const args = ['--import', 'tsx', join(packageRoot(), 'src/start/import.ts'), realFile];
    const map = ['--map', 'title=title,body=body,externalId=gid', '--json'];
    return spawn(process.execPath, [...args, ...map], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
      env: { ...process.env, MONGODB_URI: '', STORE: this.#kind, DATA_DIR: this.#dataDir },
    });
  }

  /** Opens the store and reads what is in it. */
  async holdings(): Promise<Holdings> {
    const say = () => undefined;
    const store = await openStore({ store: this.#kind, dataDir: this.#dataDir, say });
    try {
      await connectMongo(store.uri);
      return await readHoldings();
    } finally {
      await disconnectMongo();
      await store.close();
    }
  }
}

const daemonOf = (paths: ReturnType<typeof storePaths>) => runningDaemon(readState(paths));

interface Kept {
  readonly no: string;
  readonly externalId: string;
  readonly title: string;
  readonly body: string;
  readonly events: readonly unknown[];
}

interface KeptConflictFlag {
  readonly messageId: string;
  readonly proposals: readonly { readonly score: number }[];
}

async function readHoldings(): Promise<Holdings> {
  const { connection } = mongoose;
  const messages = (await connection.collection('messages').find({}).toArray()) as Partial<Kept>[];
  const flags = (await connection
    .collection('flags')
    .find({})
    .toArray()) as Partial<KeptConflictFlag>[];
  const [area] = messages as { area?: string }[];
  return {
    externalIds: messages.map(({ externalId = '' }) => externalId),
    numbers: messages.map(({ no = '' }) => no),
    waiting: messages.filter(({ events = [] }) => events.length > 0).length,
    words: new Map(
      messages.map(({ externalId = '', title, body }) => [
        externalId,
        contentHash([title ?? '', body ?? '']),
      ]),
    ),
    flags: new Map(
      flags.map(({ messageId = '', proposals }) => [messageId, proposals?.at(-1)?.score ?? NaN]),
    ),
    flagCount: flags.length,
    queue: area?.area === undefined ? [] : await queueOf(area.area),
  };
}

async function queueOf(area: string): Promise<string[]> {
  const places: string[] = [];
  for (let after: string | undefined, hasNext = true; hasNext;) {
    const page = await listConflictFlags(
      { area, state: 'OPEN' },
      {
        first: 50,
        ...(after === undefined ? {} : { after }),
      },
    );
    places.push(...page.items.map(({ order }) => order));
    ({ hasNext } = page);
    after = page.items.at(-1)?.order;
  }
  return places;
}
