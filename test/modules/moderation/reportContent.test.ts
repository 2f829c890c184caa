import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { settleReviews } from '../../../src/modules/moderation/settleReviews.ts';
import { readMyReports } from '../../../src/modules/moderation/readMyReports.ts';
import { readReporterRecord } from '../../../src/modules/moderation/report.store.ts';
import { reportContent } from '../../../src/modules/moderation/reportContent.ts';
import { findReview } from '../../../src/modules/moderation/reviewItem.store.ts';
import { reviewEvent } from '../../../src/modules/moderation/reviewItem.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { decided, reported } from './reviews.ts';

describe('A neighbour reports a text', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  const author = workOf(someone('RESIDENT', places.community));
  const neighbour = workOf(someone('RESIDENT', places.community));
  const second = workOf(someone('RESIDENT', places.community));
  const spokesperson = workOf(someone('SPOKESPERSON', places.community));
  const publish = () => publishPost(author, { key: randomId(), title: '', body: '难听的话。' });
  const subjectOf = ({ id }: { id: string }) => ({ kind: 'MESSAGE', id }) as const;
  const input = (id: string, kind: 'INSULT' | 'THREAT' = 'INSULT') => ({
    key: randomId(),
    subject: subjectOf({ id }),
    kind,
    text: '骂人',
  });

  it('once: the same again is the first report, another kind is told so; all voices make one item', async () => {
    const { id } = await publish();
    const first = await reportContent(neighbour, input(id));
    assert.deepEqual(await reportContent({ ...neighbour, now: minutesLater(5) }, input(id)), first);
    await assert.rejects(reportContent(neighbour, input(id, 'THREAT')), {
      code: 'CONFLICT',
      detail: { reason: 'already_reported' },
    });
    await reportContent(second, input(id, 'THREAT'));
    const item = await findReview(first.reviewId);
    assert.deepEqual(
      item?.causes.map(({ reportKind, by }) => [reportKind, by]),
      [
        ['INSULT', neighbour.actor.personId],
        ['THREAT', second.actor.personId],
      ],
    );
  });

  it('one item and one cause each, also when ten come at one moment', async () => {
    const { id } = await publish();
    const people = Array.from({ length: 10 }, () => workOf(someone('RESIDENT', places.community)));
    const reports = await Promise.all(people.map((one) => reportContent(one, input(id))));
    const item = await findReview(reports[0]?.reviewId ?? '');
    assert.equal(new Set(item?.causes.map(({ by }) => by)).size, 10);
    assert.equal(item?.causes.length, 10);
  });

  it('that they may read and did not write', async () => {
    const post = await publish();
    const elsewhere = workOf(someone('RESIDENT', places.elsewhere));
    for (const by of [author, elsewhere, workOf(visitor)])
      await assert.rejects(reportContent(by, input(post.id)), { code: 'NOT_FOUND' });
    const said = { key: randomId(), messageId: post.id, body: '更难听的话。' };
    const comment = await addComment(neighbour, said);
    const item = await reported(author, { kind: 'COMMENT', id: comment.id });
    assert.equal(item.authorId, neighbour.actor.personId);
    assert.equal(item.messageId, post.id);
  });

  it('and is believed the more the more often they were right', async () => {
    const weights: number[] = [];
    for (const act of ['HIDE', 'HIDE', 'KEEP', 'HIDE'] as const) {
      const item = await reported(neighbour, subjectOf(await publish()));
      weights.push(item.causes[0]?.weight ?? 0);
      const after = await decided(spokesperson, item, act);
      await settleReviews([{ ...reviewEvent(after, 'decided', after.at), seq: 1 }], after.at);
    }
    assert.deepEqual(weights, [1 / 2, 2 / 3, 3 / 4, 3 / 5]);
    assert.deepEqual(await readReporterRecord(neighbour.actor.personId), { agreed: 3, decided: 4 });
    const { items } = await readMyReports(neighbour, { first: 10 });
    assert.deepEqual(items.map(({ outcome }) => outcome).sort(), [
      'AGREED',
      'AGREED',
      'AGREED',
      'KEPT',
    ]);
  });

  it('of which somebody has judged this wording for the same reason: it does not wait again; for another it does', async () => {
    const { id } = await publish();
    await decided(spokesperson, await reported(neighbour, subjectOf({ id })), 'KEEP');
    assert.equal((await reported(second, subjectOf({ id }))).state, 'DECIDED');
    const third = workOf(someone('RESIDENT', places.community));
    assert.equal((await reported(third, subjectOf({ id }), 'THREAT')).state, 'OPEN');
  });

  it('and a decider who brings it up as such may decide on it, as often as there is need', async () => {
    const { id } = await publish();
    const item = await reported(spokesperson, subjectOf({ id }));
    assert.equal(item.causes[0]?.kind, 'OFFICE');
    const after = await decided(spokesperson, item, 'KEEP');
    assert.equal(after.state, 'DECIDED');
    assert.equal((await reported(spokesperson, subjectOf({ id }))).state, 'OPEN');
  });
});
