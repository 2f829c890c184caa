import assert from 'node:assert/strict';
import { sentenceOf, type RunOutcome } from '../../jobs/runOutcome.ts';
import { tellFault, tellOutcome } from '../../jobs/tellOutcome.ts';
import { readLog } from './fakes.ts';

const levels: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 50: 'error' };

/** The line that was written of a run; undefined when none was. */
function told(own: Partial<RunOutcome>, level?: 'info' | 'debug') {
  const { lines, log } = readLog();
  const outcome = { job: 'accrueCredit', date: '2026-11-23', counts: { posted: 3 }, alarms: [] };
  tellOutcome({ ...outcome, state: 'SUCCEEDED', ...own }, log, level);
  assert.ok(lines.length <= 1);
  const [line] = lines;
  if (line === undefined) return undefined;
  const { job, date, counts, state, error, alarms } = line;
  return { level: levels[Number(line['level'])], job, date, counts, state, error, alarms };
}

describe('What is told of a run', () => {
  it('is one line with job, date, state and counts, at the level that was asked for', () => {
    const said = {
      ...{ job: 'accrueCredit', date: '2026-11-23', counts: { posted: 3 }, state: 'SUCCEEDED' },
      ...{ error: undefined, alarms: undefined },
    };
    assert.deepEqual(told({}), { level: 'info', ...said });
    assert.deepEqual(told({}, 'debug'), { level: 'debug', ...said });
  });

  it('is nothing of a run that had nothing to do or found somebody else at it', () => {
    for (const state of ['IDLE', 'BUSY'] as const) assert.equal(told({ state }), undefined);
  });

  it('is an error when it failed, with why', () => {
    const line = told({ state: 'FAILED', error: 'Error: broken' }, 'debug');
    assert.deepEqual([line?.level, line?.error], ['error', 'Error: broken']);
    assert.equal(told({ state: 'LOST' })?.level, 'info');
  });

  it('is an error with what a person must look at, twenty sentences of it at most', () => {
    const alarms = Array.from({ length: 25 }, (_, at) => `account ${String(at)}`);
    const line = told({ alarms }, 'debug');
    assert.equal(line?.level, 'error');
    assert.deepEqual(line.alarms, alarms.slice(0, 20));
  });
});

describe('A round that failed', () => {
  it('is told with its job and its fault', () => {
    const { lines, log } = readLog();
    tellFault('relayEvents', new TypeError('no store'), log);
    const [line] = lines;
    assert.equal(line?.['level'], 50);
    assert.equal(line['job'], 'relayEvents');
    assert.match(JSON.stringify(line['fault']), /no store/u);
  });

  it('is kept as one sentence of at most 2,000 characters', () => {
    assert.equal(sentenceOf(new TypeError('no store')), 'TypeError: no store');
    assert.equal(sentenceOf('no store'), 'no store');
    assert.equal(sentenceOf(new Error('x'.repeat(5_000))).length, 2_000);
  });
});
