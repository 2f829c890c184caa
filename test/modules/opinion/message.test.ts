import assert from 'node:assert/strict';
import type { ActRequest } from '../../../src/kernel/actRequest.ts';
import { makeComment } from '../../../src/modules/opinion/comment.ts';
import {
  editedMessage,
  makeMessage,
  messageEvent,
  messageVersionsMax,
  messageSaved,
  saysTheSame,
  textOf,
  withdrawnMessage,
  wordingOf,
  type Message,
  type MessageDraft,
} from '../../../src/modules/opinion/message.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const draft: MessageDraft = {
  ...{ id: 'm1', kind: 'POST', title: ' 井盖 ', body: '松了\r\n晃\n', authorId: 'lin' },
  ...{ area: places.community, at: monday, request: 'r' },
};
const post: Message = { ...makeMessage(draft), no: '2026-1' };
const asked: ActRequest = { id: 'edit', content: 'c' };

const refusal = (field: string, reason: string, limit: number) => ({
  code: 'BAD_INPUT',
  detail: { field, reason, limit },
});
const made = (own: Partial<MessageDraft>) => makeMessage({ ...draft, ...own });

describe('A message', () => {
  it('is kept with its first wording, in plain lines', () => {
    const { versions, order, version, ...said } = makeMessage(draft);
    assert.deepEqual(said, { ...draft, title: '井盖', body: '松了\n晃' });
    assert.equal(version, 1);
    assert.deepEqual(versions, [{ number: 1, title: '井盖', body: '松了\n晃', at: monday }]);
    assert.ok(order < made({ at: minutesLater(1) }).order);
    assert.notEqual(order, made({ id: 'm2' }).order);
  });

  it('needs a body but no title, of 80 and 5,000 characters', () => {
    assert.equal(made({ title: '' }).title, '');
    assert.equal(made({ title: '字'.repeat(80) }).title.length, 80);
    assert.equal(made({ body: '字'.repeat(5_000) }).body.length, 5_000);
    const long = { title: '字'.repeat(81), body: '字'.repeat(5_001) };
    assert.throws(() => made({ title: long.title }), refusal('title', 'too_long', 80));
    assert.throws(() => made({ body: long.body }), refusal('body', 'too_long', 5_000));
    assert.throws(() => made({ body: ' \n' }), refusal('body', 'too_short', 1));
  });

  it('may name a place, and where it was gathered from; neither is empty or long', () => {
    const { place, externalId } = made({ place: ' 3 幢 ', externalId: ' 17 ', source: '12345' });
    assert.deepEqual([place, externalId], ['3 幢', '17']);
    assert.ok(!('place' in post) && !('externalId' in post));
    assert.throws(() => made({ place: ' ' }), refusal('place', 'too_short', 1));
    assert.throws(() => made({ place: '字'.repeat(101) }), refusal('place', 'too_long', 100));
    assert.throws(() => made({ externalId: '' }), refusal('externalId', 'too_short', 1));
    assert.throws(
      () => made({ externalId: '1'.repeat(201) }),
      refusal('externalId', 'too_long', 200),
    );
  });

  it('is read as title and body in two lines', () => {
    assert.equal(textOf({ title: '井盖', body: '松了' }), '井盖\n松了');
    assert.equal(textOf({ title: '', body: '松了' }), '\n松了');
  });
});

describe('An edited message', () => {
  const wording = wordingOf({ title: '井盖', body: '换好了 ' });
  const edited = editedMessage(post, wording, minutesLater(5), asked);

  it('says the new words and keeps the old ones', () => {
    assert.deepEqual([edited.title, edited.body, edited.version], ['井盖', '换好了', 2]);
    assert.deepEqual(edited.versions, [
      { number: 1, title: '井盖', body: '松了\n晃', at: monday },
      { number: 2, title: '井盖', body: '换好了', at: minutesLater(5), request: asked },
    ]);
    assert.deepEqual([edited.at, edited.order], [post.at, post.order]);
  });

  it('has at most fifty wordings', () => {
    let full = post;
    for (let number = 2; number <= messageVersionsMax; number += 1)
      full = editedMessage(full, wording, minutesLater(number), asked);
    assert.equal(full.versions.length, 50);
    assert.throws(
      () => editedMessage(full, wording, minutesLater(99), asked),
      refusal('body', 'too_many_versions', 50),
    );
  });

  it('says the same as another only in title and body both', () => {
    assert.equal(saysTheSame(post, { title: '井盖', body: '松了\n晃' }), true);
    assert.equal(saysTheSame(post, { title: '井盖', body: '换好了' }), false);
    assert.equal(saysTheSame(post, { title: '', body: '松了\n晃' }), false);
  });
});

describe('A withdrawn message', () => {
  const withdrawn = withdrawnMessage(post, minutesLater(9), asked);

  it('keeps its words, and the request that withdrew it', () => {
    assert.deepEqual(withdrawn, {
      ...post,
      withdrawnAt: minutesLater(9),
      withdrawnUnder: asked,
      version: 2,
    });
  });

  it('is told as withdrawn, where a new wording is told as saved', () => {
    const at = minutesLater(9);
    assert.equal(messageEvent(post, 'saved', monday).type, 'message.saved');
    assert.equal(messageSaved, 'message.saved');
    assert.equal(messageEvent(withdrawn, 'withdrawn', at).type, 'message.withdrawn');
    assert.deepEqual(messageEvent(withdrawn, 'withdrawn', at).subject, {
      kind: 'message',
      id: 'm1',
    });
  });
});

describe('A comment', () => {
  const said = {
    ...{
      id: 'c1',
      messageId: 'm1',
      authorId: 'gao',
      body: ' 我也看见了 ',
      at: monday,
      request: 'r',
    },
  };

  it('is kept in its place in time', () => {
    const { order, ...kept } = makeComment(said);
    assert.deepEqual(kept, { ...said, body: '我也看见了' });
    assert.ok(order < makeComment({ ...said, at: minutesLater(1) }).order);
  });

  it('has 1 to 1,000 characters', () => {
    assert.equal(makeComment({ ...said, body: '字'.repeat(1_000) }).body.length, 1_000);
    const long = { ...said, body: '字'.repeat(1_001) };
    assert.throws(() => makeComment(long), refusal('body', 'too_long', 1_000));
    assert.throws(() => makeComment({ ...said, body: '' }), refusal('body', 'too_short', 1));
  });
});
