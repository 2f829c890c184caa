import assert from 'node:assert/strict';
import { join } from 'node:path';
import { codeDeliveryOf } from '../../src/modules/delivery/delivery.ts';
import { findDelivery, saveDeliveries } from '../../src/modules/delivery/delivery.store.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { emptyStore, testStore, useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';

const report = (letterId: string) => `Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="A1"

--A1
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; lin@example.com
Action: failed
Status: 5.1.1

--A1
Content-Type: message/rfc822

Message-ID: <${letterId}@fengqiao.example>

hello
--A1--
`;

describe('npm run bounce', function () {
  this.timeout(60_000);
  useStore();
  beforeEach(emptyStore);
  const folder = scratchFolder();
  after(folder.remove);

  async function runBounce(mail: string, ...args: string[]) {
    const { uri } = await testStore();
    const usual = { MONGODB_URI: uri, STORE: '', ALLOW_STANDALONE: 'on', DATA_DIR: folder.path };
    const file = join(packageRoot(), 'src/start/bounce.ts');
    const child = runChild(file, args, usual, mail);
    return { code: await child.ended, last: child.output().trimEnd().split('\n').at(-1) };
  }

  it('marks what came back, once, and leaves every other mail alone', async () => {
    const address = { id: 'mailbox', personId: 'lin', channel: 'MAIL', shown: 'l***@x' } as const;
    const delivery = codeDeliveryOf({ ...address, round: 'one' }, monday);
    await saveDeliveries([{ ...delivery, state: 'SENT', letterId: 'letter', endedAt: monday }]);
    const outcomes = [];
    for (const mail of [report('letter'), report('letter'), report('other'), 'hello\n'])
      outcomes.push(await runBounce(mail, '--json'));
    assert.deepEqual(outcomes, [
      { code: 0, last: '{"outcome":"taken"}' },
      { code: 0, last: '{"outcome":"takenBefore"}' },
      { code: 0, last: '{"outcome":"noLetterOfOurs"}' },
      { code: 0, last: '{"outcome":"noBounce"}' },
    ]);
    const { state, answer } = (await findDelivery(delivery.id)) ?? assert.fail();
    assert.deepEqual([state, answer], ['FAILED', '5.1.1']);
    assert.equal((await runBounce('', 'a-name')).code, 2);
  });
});
