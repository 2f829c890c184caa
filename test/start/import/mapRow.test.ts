import assert from 'node:assert/strict';
import { mapRow, parseFieldMap } from '../../../src/start/import/mapRow.ts';
import { WrongUsage } from '../../../src/start/tool.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { places, workOf } from '../../support/world.ts';

const work = workOf(systemActor('import'));
const target = { source: 'forum', area: places.community, map: parseFieldMap(undefined) };
const messageOf = (fields: Record<string, unknown>) => {
  const mapped = mapRow(work, target, { line: 7, fields });
  assert.ok('message' in mapped, JSON.stringify(mapped));
  return mapped.message;
};

describe('The columns of a file', () => {
  it('are mapped as the flag says', () => {
    assert.deepEqual(parseFieldMap('title=标题, body=内容,externalId=gid,at=time'), {
      title: '标题',
      body: '内容',
      externalId: 'gid',
      at: 'time',
    });
  });

  it('are taken by their usual names without the flag', () => {
    const message = messageOf({ title: '一', body: '二', externalId: 'x1', at: '2020-01-02' });
    assert.deepEqual([message.title, message.body, message.externalId], ['一', '二', 'x1']);
    assert.equal(message.at.toISOString(), '2020-01-01T16:00:00.000Z');
  });

  it('must name the body, and nothing unknown', () => {
    for (const wrong of ['title=a', 'body', 'body=', 'author=a,body=b', '', 'body=a,body=b'])
      assert.throws(() => parseFieldMap(wrong), WrongUsage, wrong);
  });
});

describe('A row becomes a message', () => {
  it('or is refused with its line and the field that is wrong', () => {
    const refused = [
      [{ title: 'x' }, /^body: no column/u],
      [{ body: '  ' }, /^body: Please write/u],
      [{ body: '长'.repeat(5_001) }, /^body: Please shorten/u],
      [{ body: '好', title: '题'.repeat(81) }, /^title: /u],
      [{ body: '好', at: '昨天' }, /^at: not a time/u],
      [{ body: '好', at: '2027-06-01' }, /^at: a time to come/u],
      [{ body: '好', at: '43500' }, /^at: a number, as spreadsheets count days/u],
      [{ body: '好', at: '+043470-01-01' }, /^at: not a time/u],
      [{ body: '好', externalId: 'x'.repeat(201) }, /^externalId: Please shorten/u],
      [{ body: '好\ud800' }, /^body: /u],
      [{ body: '好', externalId: { $oid: '1' } }, /^externalId: neither a text nor a number/u],
      [{ body: '好', title: true }, /^title: neither/u],
      [{ body: '好', Body: '坏' }, /^body: stands 2 times: "body", "Body"/u],
      [{ body: '好', ' externalId\ufeff': '1', externalId: '2' }, /^externalId: stands 2 times/u],
      [{ body: '好', ｔｉｔｌｅ: '一', title: '二' }, /^title: stands 2 times/u],
    ] as const;
    for (const [fields, reason] of refused) {
      const mapped = mapRow(work, target, { line: 12, fields });
      assert.ok('wrong' in mapped, JSON.stringify(fields));
      assert.equal(mapped.line, 12);
      assert.match(mapped.wrong, reason);
    }
  });

  it('or, whatever else goes wrong with it, is refused by itself', () => {
    const fields = {
      get body(): string {
        throw new RangeError('no such text');
      },
    };
    assert.deepEqual(mapRow(work, target, { line: 9, fields }), {
      line: 9,
      wrong: 'row: no such text',
    });
  });

  it('stays refused when it could not be read', () => {
    const row = { line: 3, wrong: 'not valid JSON' };
    assert.deepEqual(mapRow(work, target, row), row);
  });

  it('without the padding of fixed-width exports', () => {
    assert.equal(messageOf({ title: '标题\u0000\u0000', body: '内\u0000容' }).body, '内容');
  });

  it('has the same id for the same source and external id, whatever its words', () => {
    const one = messageOf({ body: '一', externalId: 'same' });
    const two = messageOf({ body: '二', externalId: 'same' });
    assert.equal(one.id, two.id);
  });

  it('is known by its words when it has no id of its own', () => {
    assert.equal(messageOf({ body: '一' }).id, messageOf({ body: '一', externalId: ' ' }).id);
    assert.notEqual(messageOf({ body: '一' }).id, messageOf({ body: '二' }).id);
  });

  it('is refused when a field of it stands twice, unless nobody asked for that field', () => {
    const fields = { externalId: '2', body: '好', extra: '三' };
    const mapped = mapRow(work, target, { line: 4, fields, repeated: ['externalId'] });
    assert.deepEqual(mapped, {
      line: 4,
      wrong: 'externalId: stands 2 times: "externalId", "externalId"',
    });
    assert.ok('message' in mapRow(work, target, { line: 4, fields, repeated: ['extra'] }));
  });

  it('is found under columns in another case or width, with marks and spaces around their names', () => {
    const message = messageOf({
      Title: '一',
      ' ＢＯＤＹ ': '二',
      'externalid\u200b': 'x1',
      AT: '2020-01-02',
    });
    assert.deepEqual([message.title, message.body, message.externalId], ['一', '二', 'x1']);
    assert.equal(message.at.toISOString(), '2020-01-01T16:00:00.000Z');
  });

  it('reads an absent field as null does', () => {
    assert.equal(messageOf({ body: '一', title: null, externalId: null }).title, '');
  });
});
