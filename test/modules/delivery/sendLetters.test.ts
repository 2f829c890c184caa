import assert from 'node:assert/strict';
import { codeOf } from '../../../src/modules/delivery/addressCode.ts';
import { listDeliveriesOf } from '../../../src/modules/delivery/delivery.store.ts';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { chooseNotices } from '../../../src/modules/notices/chooseNotices.ts';
import { markNoticeRead } from '../../../src/modules/notices/markNoticeRead.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { TransportUnavailable, type Handover } from '../../../src/platform/transports/transport.ts';
import { emptyStore } from '../../support/store.ts';
import { planDeliveries } from '../../../src/modules/delivery/planDeliveries.ts';
import { aNotice, told } from '../notices/told.ts';
import { as, given, later, planned, reached, Recorder, useOfferedTown } from './reached.ts';

const confirm = () => Promise.resolve();
const send = (transport: Recorder, minutes = 1, channel: 'MAIL' | 'SMS' = 'MAIL') =>
  sendLetters(channel, transport, { now: later(minutes), confirm });
/** What waits before the story's own is sent. */
const sendCodes = () => send(new Recorder(), 0);
const stateOf = async (noticeId: string) => (await listDeliveriesOf([noticeId]))[0]?.state;
const says = (answer: Handover) => new Recorder(() => answer);

describe('Sending letters', () => {
  useOfferedTown();
  beforeEach(async () => {
    await emptyStore();
    await reached('lin');
    await reached('zhou');
    await sendCodes();
  });

  it('puts all that is due at an address into one, which says how much it is and nothing of what', async () => {
    const notices = [await planned('lin'), await planned('lin'), await planned('zhou')];
    const transport = new Recorder();
    assert.deepEqual(await send(transport), { sent: 3, failed: 0, later: 0, ended: 0 });
    assert.deepEqual(transport.letters.map(({ to }) => to).toSorted(), [
      'lin@example.com',
      'zhou@example.com',
    ]);
    const lins = transport.letters.find(({ to }) => to.startsWith('lin'));
    assert.match(lins?.subject ?? '', /2 条新消息/u);
    assert.doesNotMatch(JSON.stringify(transport.letters), /花盆|Flowerpot|posts/u);
    for (const { id } of notices) assert.equal(await stateOf(id), 'SENT');
    assert.deepEqual(await send(transport, 2), { sent: 0, failed: 0, later: 0, ended: 0 });
    assert.equal(transport.letters.length, 2, 'nothing goes out twice');
  });

  it('sends the code to an address that is not confirmed yet, and to that alone', async () => {
    const address = await given('wu', '13812345678', 'SMS');
    await planned('wu');
    const transport = new Recorder();
    await send(transport, 1, 'SMS');
    assert.deepEqual(
      transport.letters.map(({ text }) => text.includes(codeOf(address))),
      [true],
    );
  });

  it('sends nothing of what was read in the page first', async () => {
    const { id } = await planned('lin');
    await markNoticeRead(as('lin'), id);
    const transport = new Recorder();
    assert.deepEqual(await send(transport), { sent: 0, failed: 0, later: 0, ended: 1 });
    assert.deepEqual([await stateOf(id), transport.letters.length], ['READ', 0]);
  });

  it('lets nobody be woken: what is due in hours that became quiet waits for their end', async () => {
    const { id } = await planned('lin');
    await chooseNotices(as('lin'), {
      ...usualChoice,
      version: 0,
      quietHours: { from: 11 * 60, to: 14 * 60 },
    });
    const transport = new Recorder();
    assert.deepEqual(await send(transport), { sent: 0, failed: 0, later: 0, ended: 0 });
    assert.equal(await stateOf(id), 'WAITING');
    await send(transport, 120);
    assert.equal(await stateOf(id), 'SENT');
  });

  it('does not send to an address that was changed meanwhile', async () => {
    const { id } = await planned('lin');
    await given('lin', 'new@example.com');
    const transport = new Recorder();
    await send(transport);
    assert.equal(await stateOf(id), 'DROPPED');
    assert.deepEqual(
      transport.letters.map(({ to }) => to),
      ['new@example.com'],
      'the code alone',
    );
  });

  it('tries what is put off again, as the same letter, and says to its owner what was refused', async () => {
    const { id } = await planned('lin');
    const busy = says({ kind: 'later', answer: '451 busy' });
    assert.equal((await send(busy)).later, 1);
    await planned('lin');
    const refusing = says({ kind: 'refused', answer: '550 no such user', isGone: true });
    await send(refusing, 3);
    assert.ok(refusing.letters.some((letter) => letter.id === busy.letters[0]?.id));
    const [one] = await listDeliveriesOf([id]);
    assert.deepEqual([one?.state, one?.answer, one?.attempts], ['FAILED', '550 no such user', 2]);
    assert.equal((await readDeliveryAddresses(as('lin')))[0]?.state, 'REFUSED');
    await planned('lin');
    const after = new Recorder();
    await send(after, 5);
    assert.deepEqual(after.letters, [], 'nothing goes there any more');
  });

  it('changes nothing while nobody takes letters, and sends the very same later', async () => {
    const { id } = await planned('lin');
    const away = new Recorder(() => {
      throw new TransportUnavailable('nobody answers');
    });
    await assert.rejects(send(away), TransportUnavailable);
    const [one] = await listDeliveriesOf([id]);
    assert.deepEqual([one?.state, one?.attempts], ['WAITING', 0]);
    await planned('lin');
    const back = new Recorder();
    await send(back, 2);
    assert.ok(back.letters.some((letter) => letter.id === away.letters[0]?.id));
    assert.equal(await stateOf(id), 'SENT');
  });

  it('tells nothing twice and loses nothing while the server’s clock goes back an hour and ahead a day', async () => {
    const transport = new Recorder();
    const tellAt = async (minutes: number) => {
      const notice = await told(aNotice({ personId: 'lin', at: later(minutes) }));
      await planDeliveries(later(minutes), 500);
      return notice;
    };
    const early = await tellAt(0);
    await send(transport, 1);
    const back = await tellAt(-59);
    await send(transport, -58);
    assert.deepEqual(await Promise.all([early, back].map(({ id }) => stateOf(id))), [
      'SENT',
      'SENT',
    ]);
    const putOff = await tellAt(-57);
    await send(says({ kind: 'later', answer: '451 busy' }), -56);
    await send(transport, -120);
    assert.equal(await stateOf(putOff.id), 'WAITING', 'its next try has not come by the clock');
    const ahead = await tellAt(1_440);
    await send(transport, 1_440);
    for (const { id } of [putOff, ahead]) assert.equal(await stateOf(id), 'SENT');
    const planned = await tellAt(1_441);
    for (const minutes of [2, 3, 1_442, 0, 2_000]) {
      await planDeliveries(later(minutes), 500);
      await send(transport, minutes);
    }
    assert.equal(await stateOf(planned.id), 'SENT', 'late by the jump at most, never lost');
    assert.equal(transport.letters.length, 5, 'one letter each');
    assert.equal(new Set(transport.letters.map(({ id }) => id)).size, 5);
  });

  it('ends before a letter when another has taken over', async () => {
    await planned('lin');
    await planned('zhou');
    const transport = new Recorder();
    const gone = () => Promise.reject(new Error('the lease is gone'));
    await assert.rejects(
      sendLetters('MAIL', transport, { now: later(1), confirm: gone }),
      /lease is gone/u,
    );
    assert.deepEqual(transport.letters, []);
  });
});
