import assert from 'node:assert/strict';
import { BSONRegExp } from 'mongodb';
import mongoose from 'mongoose';
import { withPatientDatabase } from '../../src/platform/mongo.ts';
import { takeViolations } from './commandMonitor.ts';
import { whyNotPortable } from './portableSubset.ts';
import { testStore } from './store.ts';

const why = (body: Record<string, unknown>) =>
  whyNotPortable({ name: Object.keys(body)[0] ?? '', body });

const find = (rest: Record<string, unknown>) => why({ find: 'posts', ...rest });
const update = (u: unknown, q: unknown = { _id: 'a', version: 1 }) =>
  why({ update: 'posts', updates: [{ q, u }] });
const aggregate = (...pipeline: unknown[]) => why({ aggregate: 'posts', pipeline });
const now = { $toLong: '$$NOW' };

describe('The portable subset takes', () => {
  const inside: Record<string, string | undefined> = {
    'a look by id': find({ filter: { _id: 'a' } }),
    'a look by several ids': find({ filter: { _id: { $in: ['a', 'b'] } } }),
    'a list by an equality and a range on its one sort field': find({
      filter: { area: 'nb', order: { $lt: 'z' } },
      sort: { order: -1 },
      limit: 21,
    }),
    'a list by a range on its sort field alone': find({
      filter: { eventsAt: { $lte: new Date() } },
      sort: { eventsAt: 1 },
    }),
    'a condition with $and inside': find({ filter: { $and: [{ a: 1 }, { b: { $gt: 2 } }] } }),
    'an $elemMatch of plain conditions': find({
      filter: { parts: { $elemMatch: { role: 'A', at: { $gt: 1 } } } },
    }),
    'an $all of one value': find({ filter: { 'parts.role': { $all: ['A'] } } }),
    'an $all on a plain field': find({ filter: { tags: { $all: ['a', 'b'] } } }),
    'a flat projection': find({ filter: { a: 1 }, projection: { a: 1, 'b.c': 1 } }),
    'an $elemMatch projection': find({
      filter: { a: 1 },
      projection: { parts: { $elemMatch: { role: 'A' } } },
    }),
    'a change by id and version': update({ $set: { text: 'y' }, $inc: { version: 1 } }),
    'an array filter': update({ $set: { 'parts.$[part].at': 1, 'tags.$[]': 2 } }),
    'a $pull of plain conditions': update({ $pull: { parts: { role: 'A' } } }),
    'a pipeline that compares times as numbers': update([
      { $set: { holder: { $cond: [{ $lt: [{ $toLong: '$until' }, now] }, 'me', '$holder'] } } },
    ]),
    'a pipeline that adds to the clock by $dateAdd': update([
      { $set: { until: { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: 5 } } } },
    ]),
    'a pipeline that keeps the clock': update([{ $set: { at: '$$NOW' } }]),
    'an insert': why({ insert: 'posts', documents: [{ _id: 'a', text: '$where $or' }] }),
    'a deletion': why({ delete: 'posts', deletes: [{ q: { _id: 'a' }, limit: 1 }] }),
    'a grouping of selected documents': aggregate(
      { $match: { area: 'nb' } },
      { $group: { _id: '$month', n: { $sum: 1 } } },
    ),
    'a change stream': aggregate({ $changeStream: {} }),
    'a stream of the whole database': why({ aggregate: 1, pipeline: [{ $changeStream: {} }] }),
    'an index': why({
      createIndexes: 'posts',
      indexes: [{ key: { area: 1, order: -1 }, unique: true, name: 'x' }],
    }),
    'findAndModify on a collection that stays small': why({
      findAndModify: 'serials',
      query: { _id: 'message:2026' },
      update: { $inc: { last: 1 } },
    }),
    'reading from the primary': find({ filter: { a: 1 }, $readPreference: { mode: 'primary' } }),
    'the text of people as a value': find({ filter: { text: { $eq: 'a.*b' } } }),
  };
  for (const [what, reason] of Object.entries(inside))
    it(what, () => {
      assert.equal(reason, undefined);
    });
});

describe('The portable subset refuses', () => {
  const outside: readonly [what: string, reason: string | undefined, words: RegExp][] = [
    ['findAndModify on what grows', why({ findAndModify: 'posts', query: {} }), /findAndModify/u],
    ['counting', why({ count: 'posts' }), /count/u],
    ['distinct', why({ distinct: 'posts', key: 'a' }), /distinct/u],
    ['a transaction', find({ filter: { a: 1 }, startTransaction: true }), /transaction/u],
    ['a later part of one', find({ filter: { a: 1 }, autocommit: false }), /transaction/u],
    ['a collation', find({ filter: { a: 1 }, collation: { locale: 'zh' } }), /collation/u],
    ['skip', find({ filter: { a: 1 }, skip: 20 }), /skip/u],
    ['a $skip stage', aggregate({ $match: { a: 1 } }, { $skip: 20 }), /\$skip/u],
    ['reading elsewhere', find({ $readPreference: { mode: 'secondary' } }), /secondary/u],
    ['two sort fields', find({ filter: { a: 1 }, sort: { b: 1, c: 1 } }), /one field/u],
    ['a sort by _id', find({ filter: { a: 1 }, sort: { _id: 1 } }), /_id/u],
    ['a sorted whole collection', find({ filter: {}, sort: { at: 1 } }), /condition/u],
    ['a nested projection', find({ projection: { a: { b: 1 } } }), /projection \(a\)/u],
    ['a top-level $or', find({ filter: { $or: [{ a: 1 }, { b: 1 }] } }), /\$or/u],
    ['a top-level $nor', find({ filter: { $nor: [{ a: 1 }] } }), /\$nor/u],
    ['an $or below $and', find({ filter: { $and: [{ $or: [{ a: 1 }] }] } }), /\$or/u],
    ['a range of ids', find({ filter: { _id: { $gt: 'a' } } }), /_id/u],
    ['a RegExp', find({ filter: { text: /a/u } }), /RegExp in a filter \(text\)/u],
    ['a stored RegExp', find({ filter: { text: new BSONRegExp('a') } }), /RegExp/u],
    ['a RegExp in a list', find({ filter: { text: { $in: [/a/u] } } }), /RegExp/u],
    ['$regex', find({ filter: { text: { $regex: 'a', $options: '' } } }), /\$regex/u],
    ['$where', find({ filter: { $where: 'true' } }), /\$where/u],
    ['$text', find({ filter: { $text: { $search: 'a' } } }), /\$text/u],
    ['$function', find({ filter: { $expr: { $function: {} } } }), /\$function/u],
    ['the clock in a filter', find({ filter: { $expr: { $lt: ['$a', '$$NOW'] } } }), /\$\$NOW/u],
    ['$all on a path', find({ filter: { 'a.b': { $all: [1, 2] } } }), /\$all/u],
    ['$or in $elemMatch', find({ filter: { a: { $elemMatch: { $or: [{ b: 1 }] } } } }), /\$or/u],
    ['a bad filter in a change', update({ $set: { a: 1 } }, { a: /x/u }), /RegExp/u],
    ['a bad filter in a deletion', why({ delete: 'p', deletes: [{ q: { a: /x/u } }] }), /RegExp/u],
    ['a bad $match', aggregate({ $match: { $or: [{ a: 1 }] } }), /\$or/u],
    ['a positional $', update({ $set: { 'parts.$.at': 1 } }), /positional/u],
    ['$or in $pull', update({ $pull: { parts: { $or: [{ a: 1 }] } } }), /\$pull/u],
    ['a date against the clock', update([{ $set: { l: { $lt: ['$u', '$$NOW'] } } }]), /\$toLong/u],
    [
      'a date against a date made of the clock',
      update([{ $set: { l: { $gt: ['$u', { $dateAdd: { startDate: '$$NOW', unit: 'day' } }] } } }]),
      /\$toLong/u,
    ],
    [
      'such a comparison deep inside',
      update([{ $set: { a: { $cond: [{ $or: [{ $gte: ['$$NOW', '$u'] }] }, 1, 2] } } }]),
      /\$toLong/u,
    ],
    ['adding to the clock', update([{ $set: { u: { $add: ['$$NOW', 5] } } }]), /\$dateAdd/u],
    ['a join', aggregate({ $match: { a: 1 } }, { $lookup: {} }), /\$lookup/u],
    ['writing by reading', aggregate({ $match: { a: 1 } }, { $out: 'x' }), /\$out/u],
    ['grouping everything', aggregate({ $group: { _id: null } }), /selective/u],
    ['an empty $match', aggregate({ $match: {} }, { $group: { _id: 1 } }), /selective/u],
    ['a text index', why({ createIndexes: 'p', indexes: [{ key: { a: 'text' } }] }), /text/u],
    ['a hashed index', why({ createIndexes: 'p', indexes: [{ key: { a: 'hashed' } }] }), /hashed/u],
    [
      'an index with a collation',
      why({ createIndexes: 'p', indexes: [{ key: { a: 1 }, collation: {} }] }),
      /collation/u,
    ],
    ['a command that nobody thought of', why({ mapReduce: 'posts' }), /mapReduce/u],
  ];
  for (const [what, reason, words] of outside)
    it(what, () => {
      assert.match(reason ?? 'nothing was refused', words);
    });
});

describe('The command monitor', () => {
  it('hears what really goes to the store, and names the command outside with its reason, once', async () => {
    await testStore();
    const { db } = mongoose.connection;
    await db?.collection('heard').find({ text: /a/u }).toArray();
    await db?.collection('heard').find({ text: 'a' }).toArray();
    const [violation, ...more] = takeViolations();
    assert.match(violation ?? '', /^no RegExp in a filter \(text\): find \{"find":"heard"/u);
    assert.deepEqual([more, takeViolations()], [[], []]);
  });

  it('hears the connection on which indexes are made and migrations run too', async () => {
    await testStore();
    await withPatientDatabase((db) => db.collection('heard').find({ text: /a/u }).toArray());
    assert.match(takeViolations().join('\n'), /^no RegExp in a filter \(text\)/u);
  });
});
