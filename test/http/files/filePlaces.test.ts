import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { FilePlaces, type FilePlace } from '../../../src/http/files/filePlaces.ts';

const limits = { perPerson: 3, inAll: 6, graceMs: 10_000 };

/** What a place is refused for; undefined when it was taken. */
const refusal = (take: () => unknown): string | undefined => {
  try {
    take();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? String(error.detail.reason) : assert.fail();
  }
};

describe('The places of files on their way', () => {
  const ended: string[] = [];
  let places: FilePlaces;
  beforeEach(() => {
    ended.length = 0;
    places = new FilePlaces(limits);
  });
  const take = (name: string, nowMs = 0): FilePlace =>
    places.take(
      name.slice(0, 1),
      () => {
        ended.push(name);
      },
      nowMs,
    );
  const fill = (): FilePlace[] =>
    ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'].map((name, at) => take(name, at));

  it('are few for one person and in all, and free again when they are left', () => {
    const [first] = fill();
    assert.equal(
      refusal(() => take('a4')),
      'uploads',
    );
    assert.equal(
      refusal(() => take('c1')),
      'overload',
    );
    first?.leave();
    first?.leave();
    take('c1');
    assert.equal(
      refusal(() => take('d1')),
      'overload',
    );
    assert.deepEqual(ended, []);
  });

  it('are not held against everybody by two people who send slowly: after ten seconds the oldest of whoever has the most is ended', () => {
    fill();
    assert.equal(
      refusal(() => take('c1', 9_999)),
      'overload',
    );
    take('c1', 10_005);
    assert.deepEqual(ended, ['a1']);
    take('d1', 10_005);
    assert.deepEqual(ended, ['a1', 'b1']);
  });

  it('are taken from nobody who has as few, nor for somebody who has as many', () => {
    for (const name of ['a1', 'b1', 'c1', 'd1', 'e1', 'f1']) take(name);
    take('g1', 20_000);
    assert.deepEqual(ended, ['a1']);
    assert.equal(
      refusal(() => take('g2', 40_000)),
      'overload',
    );
  });

  it('are taken from nobody whose file is there and is worked on', () => {
    for (const place of fill()) place.keep();
    assert.equal(
      refusal(() => take('c1', 60_000)),
      'overload',
    );
    assert.deepEqual(ended, []);
  });
});
