import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { takeWrite } from '../../../src/modules/identity/takeWrite.ts';
import {
  newcomerMs,
  usualWriteLimits,
  writeLimitsFrom,
  type WriteKind,
} from '../../../src/modules/identity/writeLimits.ts';
import { places } from '../../support/world.ts';
import { throughTheApi, later, start, useTown } from './people.ts';

const limits =
  writeLimitsFrom([
    'speech.person=4/1h+6/1d',
    'speech.newcomer=2/1h',
    'speech.area=8/1h',
    'speech.areaNewcomers=3/1h',
  ]) ?? usualWriteLimits;

const neighbour = (home: string = places.grid, joinedAt = new Date(0)) => ({
  id: randomId(),
  home,
  joinedAt,
});
const fresh = (home: string = places.grid) => neighbour(home, start);

type Writer = ReturnType<typeof neighbour>;

/** 0 when the act is let pass, else the seconds to wait. */
async function write(who: Writer, minutes = 0, kind: WriteKind = 'speech'): Promise<number> {
  try {
    await takeWrite(throughTheApi(later(minutes)), who, kind, limits);
    return 0;
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'TOO_MANY');
    assert.equal(error.detail.reason, 'writing');
    return error.detail.retryAfterS ?? assert.fail('no time to wait');
  }
}

async function writeOften(who: Writer, times: number): Promise<number> {
  let passed = 0;
  for (let i = 0; i < times; i += 1) if ((await write(who)) === 0) passed += 1;
  return passed;
}

describe('Whoever writes too much', () => {
  useTown();

  it('waits until the oldest act no longer counts; others and other kinds of writing are not held up', async () => {
    const who = neighbour('nb/hs/nm/a1/g1');
    assert.equal(await writeOften(who, 6), 4);
    assert.equal(await write(who, 30), 1_800);
    assert.equal(await write(neighbour('nb/hs/nm/a1/g1')), 0);
    assert.equal(await write(who, 0, 'own'), 0);
    assert.equal(await write(who, 60), 0, 'refused ones did not count');
  });

  it('is held by every limit of a list', async () => {
    const who = neighbour('nb/hs/nm/a2/g1');
    assert.equal(await writeOften(who, 4), 4);
    assert.deepEqual([await write(who, 61), await write(who, 62)], [0, 0]);
    assert.equal(await write(who, 180), (24 - 3) * 3_600, 'six a day');
  });

  it('may less while the account is new', async () => {
    const who = { ...fresh('nb/hs/nm/a3/g1') };
    assert.equal(await writeOften(who, 4), 2);
    const old = { ...fresh('nb/hs/nm/a3/g1'), joinedAt: new Date(start.getTime() - newcomerMs) };
    assert.equal(await writeOften(old, 6), 4);
  });

  it('cannot go on with many new accounts, which leave room for the community’s older ones', async () => {
    let passed = 0;
    for (let i = 0; i < 6; i += 1) passed += await writeOften(fresh('nb/hs/nm/a4/g1'), 1);
    assert.equal(passed, 3);
    assert.equal(await writeOften(neighbour('nb/hs/nm/a4/g2'), 4), 4);
    assert.equal(await writeOften(neighbour('nb/hs/nm/a4/g3'), 4), 1, 'eight in the community');
    assert.equal(await write(neighbour('nb/hs/nm/a5/g1')), 0);
  });

  it('does not slip through by asking for much at once', async () => {
    const who = neighbour('nb/hs/nm/a6/g1');
    const waits = await Promise.all(Array.from({ length: 20 }, () => write(who)));
    assert.equal(waits.filter((wait) => wait === 0).length, 4);
  });
});
