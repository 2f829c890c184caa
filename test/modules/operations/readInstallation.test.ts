import assert from 'node:assert/strict';
import { closeTransports, useTransport } from '../../../src/modules/delivery/deliverySettings.ts';
import { useInstallationSettings } from '../../../src/modules/operations/installationSettings.ts';
import { readInstallation } from '../../../src/modules/operations/readInstallation.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { refusal } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const seconds = (after: number) => new Date(monday.getTime() + after * 1_000);
const adminAt = (now: Date) => workOf(someone('ADMIN', places.city), now);

describe('How the installation stands', () => {
  useStore();
  let asked = 0;
  let secret = 'smtp://user:password@mail.internal: refused';
  before(() => {
    useInstallationSettings({
      freeBytes: () => Promise.resolve(700_000_000),
      freeBytesMin: 500_000_000,
    });
    useTransport('MAIL', {
      deliver: () => Promise.reject(new Error('nothing is sent')),
      reach: () => {
        asked += 1;
        return secret === '' ? Promise.resolve() : Promise.reject(new TransportUnavailable(secret));
      },
      close: () => Promise.resolve(),
    });
  });
  after(closeTransports);

  it('is told part by part, and the servers are asked once however many look', async () => {
    const looks = await Promise.all(
      [0, 1, 5, 19].map((after) => readInstallation(adminAt(seconds(after)))),
    );
    assert.equal(asked, 1);
    for (const look of looks) assert.deepEqual(look, looks[0]);
    const stateOf = (part: string) => looks[0]?.findings.find((one) => one.part === part);
    assert.deepEqual(
      [stateOf('STORE')?.state, stateOf('DISK')?.state, stateOf('SMS')?.says],
      ['GOOD', 'LOOK', 'NOT_OFFERED'],
    );
    assert.deepEqual([stateOf('MAIL')?.state, stateOf('MAIL')?.says], ['BAD', 'SERVER_AWAY']);
    assert.equal(looks[0]?.findings.length, 13);
    assert.deepEqual(looks[0].lookedAt, seconds(0));
  });

  it('is looked at anew after 20 seconds, and when the clock was set back', async () => {
    secret = '';
    const mailAt = async (after: number) =>
      (await readInstallation(adminAt(seconds(after)))).findings.find(({ part }) => part === 'MAIL')
        ?.says;
    assert.equal(await mailAt(20), 'SERVER_AWAY', 'still what was seen');
    assert.equal(await mailAt(21), 'SERVER_UNLINKED');
    const before = asked;
    await mailAt(-3_600);
    assert.equal(asked, before + 1);
  });

  it('is no matter of others', () => {
    for (const [role, scope, reason] of [
      ['ADMIN', places.community, 'operation_of_city'],
      ['AUDITOR', places.city, 'role_needed'],
      ['RESIDENT', places.community, 'role_needed'],
    ] as const)
      assert.throws(
        () => readInstallation(workOf(someone(role, scope))),
        refusal('FORBIDDEN', reason),
      );
  });
});
