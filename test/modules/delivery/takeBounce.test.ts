import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { listDeliveriesOf } from '../../../src/modules/delivery/delivery.store.ts';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { takeBounce } from '../../../src/modules/delivery/takeBounce.ts';
import { emptyStore } from '../../support/store.ts';
import { workOf } from '../../support/world.ts';
import { as, later, planned, reached, Recorder, useOfferedTown } from './reached.ts';

const mailServer = (minutes: number) => workOf(systemActor('bounce'), later(minutes));
const full = { kind: 'refused', answer: '552 5.2.2 mailbox full' } as const;
const unknown = { kind: 'refused', answer: '550 5.1.1 no such user', isGone: true } as const;

/** Somebody is told something by mail, which the relay takes: the notice, and the letter's id. */
async function sent(minutes: number) {
  const { id } = await planned('lin');
  const transport = new Recorder();
  const confirm = () => Promise.resolve();
  await sendLetters('MAIL', transport, { now: later(minutes), confirm });
  return { id, letterId: transport.letters.at(-1)?.id ?? assert.fail() };
}

const outcomeOf = async (noticeId: string) => {
  const [one] = await listDeliveriesOf([noticeId]);
  return [one?.state, one?.answer];
};
const addressState = async () => (await readDeliveryAddresses(as('lin')))[0]?.state;

describe('A letter that came back', () => {
  useOfferedTown();
  beforeEach(async () => {
    await emptyStore();
    await reached('lin');
    await sendLetters('MAIL', new Recorder(), { now: later(0), confirm: () => Promise.resolve() });
  });

  it('has failed with the words of the other server; twice is once, also at once', async () => {
    const { id, letterId } = await sent(1);
    assert.deepEqual(await outcomeOf(id), ['SENT', '250 ok']);
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => takeBounce(mailServer(9), letterId, full)),
    );
    assert.deepEqual(outcomes.toSorted(), ['taken', 'takenBefore', 'takenBefore', 'takenBefore']);
    assert.deepEqual(await outcomeOf(id), ['FAILED', '552 5.2.2 mailbox full']);
    assert.equal(await addressState(), 'CONFIRMED', 'one full mailbox is no reason to give up');
  });

  it('is the end of an address that is not there, and of one from which three came back', async () => {
    for (const time of [1, 2]) {
      await takeBounce(mailServer(time), (await sent(time)).letterId, full);
      assert.equal(await addressState(), 'CONFIRMED');
    }
    await takeBounce(mailServer(3), (await sent(3)).letterId, full);
    assert.equal(await addressState(), 'REFUSED');
    await reached('lin');
    await takeBounce(mailServer(5), (await sent(4)).letterId, unknown);
    assert.equal(await addressState(), 'REFUSED');
  });

  it('says nothing of an address that was given anew since, nor where it was weeks ago', async () => {
    const { id, letterId } = await sent(1);
    await reached('lin', 'other@example.com');
    await takeBounce(mailServer(9), letterId, unknown);
    assert.deepEqual([(await outcomeOf(id))[0], await addressState()], ['FAILED', 'CONFIRMED']);
    const month = 31 * 24 * 60;
    for (const time of [month, 2 * month, 3 * month])
      await takeBounce(mailServer(time), (await sent(time)).letterId, full);
    assert.equal(await addressState(), 'CONFIRMED');
  });

  it('is taken of our own letters alone, and by the platform alone', async () => {
    assert.equal(await takeBounce(mailServer(1), 'no-letter-of-ours', unknown), 'noLetterOfOurs');
    const forbidden = (error: unknown) => error instanceof AppError && error.code === 'FORBIDDEN';
    await assert.rejects(takeBounce(as('lin'), 'any', unknown), forbidden);
  });
});
