import assert from 'node:assert/strict';
import {
  answered,
  codeDeliveryOf,
  deliveryOf,
  type Delivery,
  ended,
} from '../../../src/modules/delivery/delivery.ts';
import { minutesLater, monday } from '../../support/world.ts';

const address = {
  id: 'address',
  personId: 'lin',
  channel: 'MAIL',
  shown: 'l***@example.com',
  round: 'one',
} as const;
const notice = { id: 'notice', at: monday };

describe('A delivery', () => {
  it('is one for a notice and an address, and one for each code', () => {
    const { id } = deliveryOf(notice, address, monday);
    assert.equal(deliveryOf(notice, { ...address, round: 'two' }, minutesLater(5)).id, id);
    assert.notEqual(deliveryOf({ ...notice, id: 'other' }, address, monday).id, id);
    const codes = ['one', 'two'].map((round) => codeDeliveryOf({ ...address, round }, monday).id);
    assert.equal(new Set([id, ...codes]).size, 3);
  });

  it('is over when it was taken, or refused for good', () => {
    const waiting = deliveryOf(notice, address, monday);
    for (const [kind, state] of [
      ['accepted', 'SENT'],
      ['refused', 'FAILED'],
    ] as const) {
      const over = answered(waiting, { kind, answer: 'so it is' }, minutesLater(1));
      assert.deepEqual([over.state, over.answer, over.attempts], [state, 'so it is', 1]);
      assert.deepEqual(over.endedAt, minutesLater(1));
    }
    assert.deepEqual(ended(waiting, 'READ', minutesLater(2)).endedAt, minutesLater(2));
  });

  it('is tried again after growing pauses for more than a day, and then given up', () => {
    let one: Delivery = deliveryOf(notice, address, monday);
    let pause = 0;
    for (let tries = 1; one.state === 'WAITING'; tries += 1) {
      const now = one.dueAt;
      one = answered(one, { kind: 'later', answer: 'not now' }, now);
      assert.equal(one.attempts, tries);
      if (one.state !== 'WAITING') continue;
      const next = one.dueAt.getTime() - now.getTime();
      assert.ok(next >= pause && next <= 12 * 3_600_000);
      pause = next;
    }
    assert.equal(one.state, 'FAILED');
    assert.ok(one.dueAt.getTime() - monday.getTime() > 36 * 3_600_000);
  });
});
