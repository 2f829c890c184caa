import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { listDeliveriesOf } from '../../../src/modules/delivery/delivery.store.ts';
import { DeliveryAddressModel } from '../../../src/modules/delivery/deliveryAddress.model.ts';
import { openAddress } from '../../../src/modules/delivery/deliveryAddress.store.ts';
import { useDeliverySettings } from '../../../src/modules/delivery/deliverySettings.ts';
import { planDeliveries } from '../../../src/modules/delivery/planDeliveries.ts';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { turnOnPush } from '../../../src/modules/delivery/turnOnPush.ts';
import { endSession } from '../../../src/modules/identity/endSession.ts';
import { signOut } from '../../../src/modules/identity/signOut.ts';
import { emptyStore } from '../../support/store.ts';
import { workOf } from '../../support/world.ts';
import { newBrowser, push, signedIn, told } from './pushBrowser.ts';
import { as, later, noon, planned, Recorder, useOfferedTown } from './reached.ts';

const send = async (minutes = 1) => {
  const transport = new Recorder();
  const confirm = () => Promise.resolve();
  await sendLetters('PUSH', transport, { now: later(minutes), confirm });
  return transport.letters;
};
const refused = (reason: string) => (error: unknown) =>
  error instanceof AppError && error.detail.reason === reason;
const browsersOf = async (personId: string) =>
  (await readDeliveryAddresses(as(personId))).filter(({ channel }) => channel === 'PUSH');

describe('A browser that is turned on', () => {
  useOfferedTown();
  before(() => {
    useDeliverySettings({ offered: ['MAIL', 'PUSH'], origin: undefined, push });
  });
  beforeEach(emptyStore);

  it('is told how many notices there are and no word of them, without a code', async () => {
    const { input, address } = await told('lin');
    assert.deepEqual([address.state, address.shown], ['CONFIRMED', 'Chrome/140 Android']);
    await planned('lin');
    await planned('lin');
    const [letter, ...others] = await send();
    assert.deepEqual([letter?.text, letter?.subject, others], ['2', '', []]);
    const { endpoint, p256dh, auth } = input;
    assert.deepEqual(JSON.parse(letter?.to ?? ''), { endpoint, keys: { p256dh, auth } });
  });

  it('is written once, however often it says so, and sealed', async () => {
    const { session, input, address } = await told('lin');
    assert.deepEqual(await turnOnPush(as('lin', later(5)), session, input), address);
    const [kept, ...others] = await DeliveryAddressModel.find({ channel: 'PUSH' }).lean();
    assert.deepEqual(others, []);
    const text = JSON.stringify(kept);
    for (const secret of [input.endpoint, input.p256dh, input.auth])
      assert.ok(!text.includes(secret));
    assert.ok((await openAddress(address.id))?.includes(input.endpoint));
  });

  it('is one of several; in one that asks anew the new subscription takes the place of the old', async () => {
    const { session } = await told('lin');
    await told('lin');
    assert.equal((await browsersOf('lin')).length, 2);
    const next = await turnOnPush(as('lin'), session, newBrowser().input);
    const ids = (await browsersOf('lin')).map(({ id }) => id);
    assert.deepEqual([ids.length, ids.includes(next.id)], [2, true]);
  });

  it('belongs to who turned it on last: what waited for the one before is not told to the next', async () => {
    const browser = newBrowser();
    await told('lin', browser);
    const { id } = await planned('lin');
    await told('zhou', browser);
    assert.deepEqual(await browsersOf('lin'), []);
    assert.deepEqual(await send(), []);
    assert.equal((await listDeliveriesOf([id]))[0]?.state, 'DROPPED');
    await planned('zhou');
    assert.equal((await send(2)).length, 1);
  });

  it('tells nobody once its person has signed out there, or ended it from elsewhere', async () => {
    const one = await told('lin');
    const other = await told('lin');
    await planned('lin');
    await signOut(as('lin'), one.session.id);
    assert.equal((await send()).length, 1, 'the one that is signed in still');
    await planned('lin');
    await endSession(as('lin'), other.session.id, { deviceToken: undefined });
    assert.deepEqual(await send(2), []);
    assert.deepEqual(await browsersOf('lin'), []);
    assert.equal(await DeliveryAddressModel.findOne({ channel: 'PUSH' }).lean(), null);
  });

  it('tells nobody after the session lapsed, and the same person again from when they are back', async () => {
    const browser = newBrowser();
    const { session } = await told('lin', browser);
    const after = new Date(session.expiresAt.getTime() + 1);
    const { id } = await planned('lin');
    const transport = new Recorder();
    await sendLetters('PUSH', transport, { now: after, confirm: () => Promise.resolve() });
    assert.deepEqual(
      [transport.letters, (await listDeliveriesOf([id]))[0]?.state],
      [[], 'DROPPED'],
    );
    await told('lin', browser);
    await planned('lin', { of: ['another'] });
    assert.equal((await send(2)).length, 1);
  });

  it('is kept by what waits when only the session is another one', async () => {
    const browser = newBrowser();
    await told('lin', browser);
    await planned('lin');
    await told('lin', browser);
    assert.equal((await send()).length, 1);
  });

  it('is refused where it leads to no push service, with keys that are none, and where it is not offered', async () => {
    const session = await signedIn('lin');
    const turnOn = (own: object) =>
      turnOnPush(as('lin'), session, { ...newBrowser().input, ...own });
    for (const endpoint of [
      'http://10.0.0.5/x',
      'https://169.254.169.254/latest',
      'https://fcm.googleapis.com/x',
      'file:///etc/passwd',
      'javascript:alert(1)',
      `http://127.0.0.1:9/${'x'.repeat(5_000)}`,
      '',
    ])
      await assert.rejects(turnOn({ endpoint }), refused('not_a_push_service'), endpoint);
    for (const keys of [{ p256dh: 'short' }, { auth: '' }, { auth: '<script>'.repeat(3) }])
      await assert.rejects(turnOn(keys), refused('not_a_push_service'));
    useDeliverySettings({ offered: ['MAIL'], origin: undefined });
    await assert.rejects(turnOn({}), refused('not_offered'));
    useDeliverySettings({ offered: ['MAIL', 'PUSH'], origin: undefined, push });
    const nobody = workOf(visitor, noon);
    await assert.rejects(turnOnPush(nobody, session, newBrowser().input), refused('not_signed_in'));
    assert.deepEqual(await browsersOf('lin'), []);
  });

  it('is one, however many tabs turn it on at once', async () => {
    const browser = newBrowser();
    const session = await signedIn('lin');
    await Promise.all(
      Array.from({ length: 8 }, () => turnOnPush(as('lin'), session, browser.input)),
    );
    await planned('lin');
    await planDeliveries(noon, 100);
    assert.equal((await send()).length, 1);
  });

  it('that its push service knows no longer is told nothing more, and its person sees so', async () => {
    await told('lin');
    await planned('lin');
    const gone = new Recorder(() => ({ kind: 'refused', answer: '410', isGone: true }));
    await sendLetters('PUSH', gone, { now: later(1), confirm: () => Promise.resolve() });
    assert.deepEqual(
      (await browsersOf('lin')).map(({ state }) => state),
      ['REFUSED'],
    );
    await planned('lin');
    assert.deepEqual(await send(2), []);
  });
});
