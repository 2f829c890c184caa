import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  connectionOf,
  countedConnectionOf,
  pageArgs,
  pageSizeMax,
} from '../../graphql/connection.ts';
import { AppError } from '../../src/kernel/appError.ts';

const refusalOf = (args: { first: number; after?: string }) => {
  try {
    pageArgs(args);
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'BAD_INPUT');
    return error.detail;
  }
  return assert.fail('it should be refused');
};

const one = (cursor: string) => connectionOf({ items: [cursor], hasNext: true }, (item) => item);

describe('A page of a list', () => {
  it('has 1 to 50 rows', () => {
    assert.deepEqual(pageArgs({ first: 1 }), { first: 1 });
    assert.deepEqual(pageArgs({ first: pageSizeMax }), { first: 50 });
    for (const first of [0, -1, 51, 1.5, NaN, Infinity])
      assert.deepEqual(refusalOf({ first }), { field: 'first', reason: 'page_size', limit: 50 });
  });

  it('begins at the start without a cursor', () => {
    assert.deepEqual(pageArgs({ first: 5 }), { first: 5 });
  });

  it('goes on from any cursor that it gave out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (value) => {
        fc.pre(!value.includes('\u0000') && value.isWellFormed());
        const { endCursor } = one(value).pageInfo;
        assert.ok(endCursor !== null);
        assert.deepEqual(pageArgs({ first: 1, after: endCursor }), { first: 1, after: value });
      }),
    );
  });

  it('shows cursors that tell nothing and stand in an address as they are', () => {
    const { endCursor } = one('0mb3x4k9z' + 'a'.repeat(32)).pageInfo;
    assert.match(endCursor ?? '', /^[A-Za-z0-9_-]+$/u);
  });

  it('refuses what it never gave out', () => {
    const rubbish = [
      '',
      ' ',
      '!',
      'a',
      'YQ==',
      'YQ=',
      'YR',
      'YQ\n',
      '\u0000',
      '吵',
      'AA',
      'A'.repeat(513),
    ];
    for (const after of rubbish)
      assert.deepEqual(refusalOf({ first: 1, after }), { field: 'after', reason: 'not_a_cursor' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (after) => {
        let kept: string | undefined;
        try {
          kept = pageArgs({ first: 1, after }).after;
        } catch (error) {
          assert.ok(error instanceof AppError);
          return;
        }
        assert.equal(Buffer.from(kept ?? '').toString('base64url'), after);
      }),
    );
  });

  it('is shown as edges in their order, with its end', () => {
    const items = ['c', 'b', 'a'];
    const shown = connectionOf({ items, hasNext: true }, (item) => item);
    assert.deepEqual(
      shown.edges.map(({ node }) => node),
      items,
    );
    assert.equal(shown.pageInfo.endCursor, shown.edges[2]?.cursor);
    assert.equal(shown.pageInfo.hasNextPage, true);
    assert.equal(new Set(shown.edges.map(({ cursor }) => cursor)).size, 3);
  });

  it('of a list that can be counted says how many it holds, when it is asked', () => {
    const count = () => Promise.resolve({ number: 3, isMore: false });
    const page = { items: ['a'], hasNext: true, count };
    const shown = countedConnectionOf(page, (item) => item);
    const { edges, pageInfo } = connectionOf(page, (item) => item);
    assert.deepEqual([shown.edges, shown.pageInfo], [edges, pageInfo]);
    assert.equal(shown.count, count);
  });

  it('goes on from no cursor of more than 512 characters, however it was made', () => {
    const cursor = (bytes: number) => Buffer.from('x'.repeat(bytes)).toString('base64url');
    assert.equal(pageArgs({ first: 1, after: cursor(384) }).after, 'x'.repeat(384));
    const refusal = { field: 'after', reason: 'not_a_cursor' };
    assert.deepEqual(refusalOf({ first: 1, after: cursor(387) }), refusal);
  });

  it('has no end when it is empty', () => {
    assert.deepEqual(connectionOf({ items: [], hasNext: false }, String), {
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});
