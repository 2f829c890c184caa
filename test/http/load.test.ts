import assert from 'node:assert/strict';
import { Load, usualLoadLimits, type LoadLimits, type Taken } from '../../src/http/load.ts';

const limits: LoadLimits = { inFlightMax: 8, perClientMax: 4, slowMs: 100, busyMax: 4 };

/** Takes requests on at one moment, none of which may be refused. */
function take(load: Load, count: number, { client = 'a', hasSession = true, now = 0 } = {}) {
  return Array.from({ length: count }, (): Taken => {
    const taken = load.enter(client, hasSession, now);
    assert.ok(typeof taken !== 'string', 'it is refused');
    return taken;
  });
}

/** One request after another, each of which took so long; gives the time at which the last is done. */
function pass(load: Load, count: number, ms: number, since = 0): number {
  let now = since;
  for (let i = 0; i < count; i += 1) {
    const [taken] = take(load, 1, { client: 'x', now });
    assert.ok(taken);
    now += ms;
    load.leave(taken, now);
  }
  return now;
}

describe('The load of a process', () => {
  it('goes by the waiting of what is under way, not of what has left', () => {
    const load = new Load({ ...limits, slowMs: 1_000, busyMax: 1 });
    const [early] = take(load, 1, { now: 100 });
    take(load, 1, { now: 500 });
    assert.ok(early);
    load.leave(early, 600);
    assert.equal(load.enter('b', true, 1_600), 'busy', 'one has waited for more than a second');
    assert.notEqual(load.enter('b', true, 1_400), 'busy', 'it had not then');
  });

  it('is bounded: visitors are sent away at three quarters, people with a session at the end', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    const [first] = take(load, 6, { hasSession: false });
    assert.equal(load.enter('b', false, 0), 'busy');
    take(load, 2, { client: 'b' });
    assert.equal(load.enter('b', true, 0), 'busy');
    assert.equal(load.inFlight, 8);
    assert.ok(first);
    load.leave(first, 1);
    take(load, 1, { client: 'b' });
  });

  it('leaves room for others when one client asks much', () => {
    const load = new Load(limits);
    const [first] = take(load, 4);
    assert.equal(load.enter('a', true, 0), 'client');
    take(load, 1, { client: 'b' });
    assert.ok(first);
    load.leave(first, 1);
    take(load, 1);
    assert.equal(load.enter('a', true, 1), 'client', 'the others of it are still under way');
  });

  it('takes less on while answers are slow, and all of it again when they are not', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    const now = pass(load, 30, 1000);
    const held = take(load, 4, { now });
    assert.equal(load.enter('a', true, now), 'busy');
    for (const taken of held) load.leave(taken, now + 1);
    const later = pass(load, 60, 1, now + 1);
    take(load, 8, { now: later });
  });

  it('is not slow any more when nothing was asked for a while: the average fades', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    const now = pass(load, 30, 1000) + 60_000;
    take(load, 8, { now });
  });

  it('notices that it stands still before any answer says so', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    take(load, 5);
    assert.equal(load.enter('a', true, 101), 'busy');
  });

  it('stands still for as long as what is under way has waited on average, whatever is done by then', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    const [first] = take(load, 4);
    assert.ok(first);
    take(load, 4, { client: 'b', now: 100 });
    load.leave(first, 100);
    assert.notEqual(load.enter('a', true, 150), 'busy', 'seven have waited 93 ms');
    const stuck = new Load({ ...limits, perClientMax: 99 });
    const [one] = take(stuck, 5);
    assert.ok(one);
    stuck.leave(one, 1);
    assert.equal(stuck.enter('a', true, 150), 'busy', 'four have waited 150 ms');
  });

  it('stands still no more when all of it is done', () => {
    const load = new Load({ ...limits, perClientMax: 99 });
    const taken = take(load, 3, { now: 1_000 });
    for (const one of taken) load.leave(one, 1_010);
    take(load, 8, { now: 60_000 });
  });

  it('forgets a client that is done', () => {
    const load = new Load({ ...limits, perClientMax: 1 });
    for (let i = 0; i < 3; i += 1) {
      const [taken] = take(load, 1);
      assert.ok(taken);
      load.leave(taken, 1);
    }
    assert.equal(load.inFlight, 0);
  });

  it('has usual limits that leave one client few places, and everybody together many', () => {
    const load = new Load();
    for (const client of ['a', 'b']) {
      take(load, 16, { client, hasSession: false });
      assert.equal(load.enter(client, false, 0), 'client');
    }
    assert.ok(usualLoadLimits.busyMax < usualLoadLimits.inFlightMax);
    assert.ok(usualLoadLimits.busyMax > 4 * usualLoadLimits.perClientMax);
  });
});
