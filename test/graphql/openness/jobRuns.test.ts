import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { runIdOf } from '../../../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  finishRun,
  giveBackRun,
  noteRun,
  type Claim,
} from '../../../src/platform/jobRuns/jobRun.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { ask } from '../mediation/asker.ts';

const job = 'checkInvariants';
const administrator = someone('ADMIN', places.city);

const claimed = async (date: string): Promise<Claim> => {
  await noteRun(job, date, monday);
  const run = present(await claimRun(runIdOf(job, date), 't', 60_000), 'claim');
  return { id: run.id, token: 't', epoch: run.epoch };
};

interface Answer extends Readonly<Record<string, unknown>> {
  readonly newestJobRuns: readonly unknown[];
  readonly jobRuns: {
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
    readonly count: { readonly number: number };
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

const read = async (variables: Readonly<Record<string, unknown>> = {}) => {
  const source = `query($state: JobRunState, $from: DateTime, $until: DateTime, $after: String) {
    newestJobRuns { job date }
    jobRuns(job: "${job}", state: $state, from: $from, until: $until, first: 2, after: $after) {
      edges { node { date state attempts lastError findings finishedAt } } count { number }
      pageInfo { endCursor } } }`;
  const { data, code } = await ask(workOf(administrator), source, variables);
  assert.equal(code, undefined);
  return data as Answer;
};

const datesOf = ({ jobRuns }: Answer) => jobRuns.edges.map(({ node }) => node['date']);

describe('The runs of the jobs through the API', () => {
  useStore();
  before(async () => {
    await growPlaces();
    await finishRun(await claimed('2026-11-19'), { findings: 2, accounts: 7 }, monday);
    const failed = {
      attempts: 1,
      lastError: 'Error: the store lost "张三" of 13812345678',
      notBefore: monday,
    };
    await giveBackRun(await claimed('2026-11-20'), failed);
    await noteRun(job, '2026-11-18', monday, 'OUT_OF_WINDOW');
  });

  it('say how each stands, what it found and why it failed, newest first', async () => {
    const answer = await read();
    assert.deepEqual(answer.newestJobRuns, [{ job, date: '2026-11-20' }]);
    assert.deepEqual(
      answer.jobRuns.edges.map(({ node }) => node),
      [
        {
          date: '2026-11-20',
          state: 'DUE',
          attempts: 1,
          lastError: 'Error: the store lost … of …',
          findings: null,
          finishedAt: null,
        },
        {
          date: '2026-11-19',
          state: 'SUCCEEDED',
          attempts: 0,
          lastError: null,
          findings: 2,
          finishedAt: monday.toISOString(),
        },
      ],
    );
    assert.equal(answer.jobRuns.count.number, 3);
    const after = answer.jobRuns.pageInfo.endCursor;
    assert.deepEqual(datesOf(await read({ after })), ['2026-11-18']);
  });

  it('are narrowed by state, and by the days of China', async () => {
    assert.deepEqual(datesOf(await read({ state: 'OUT_OF_WINDOW' })), ['2026-11-18']);
    const days = { from: '2026-11-18T16:00:00.000Z', until: '2026-11-19T16:00:00.000Z' };
    const narrowed = await read(days);
    assert.deepEqual(datesOf(narrowed), ['2026-11-19']);
    assert.equal(narrowed.jobRuns.count.number, 1);
  });
});
