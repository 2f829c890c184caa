import assert from 'node:assert/strict';
import { join } from 'node:path';
import { codeDeliveryOf } from '../../src/modules/delivery/delivery.ts';
import { saveDeliveries } from '../../src/modules/delivery/delivery.store.ts';
import { failedOnce } from '../../src/platform/events/failedEvent.ts';
import { saveFailure } from '../../src/platform/events/failedEvent.store.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { noteListener } from '../../src/platform/jobRuns/jobRun.store.ts';
import { deadPort, mailServer } from '../platform/transports/mailServer.ts';
import { openIdServer } from '../support/openIdServer.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { emptyStore, testStore, useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';

interface Finding {
  readonly part: string;
  readonly state: string;
  readonly says: string;
}

describe('The doctor', function () {
  this.timeout(60_000);
  useStore();
  beforeEach(emptyStore);
  const folder = scratchFolder();
  after(folder.remove);

  /** Runs `npm run doctor -- …`: its exit code and all it printed. */
  async function runDoctor(args: readonly string[], environment: Record<string, string> = {}) {
    const { uri } = await testStore();
    const usual = { MONGODB_URI: uri, STORE: '', ALLOW_STANDALONE: 'on', DATA_DIR: folder.path };
    const file = join(packageRoot(), 'src/start/doctor.ts');
    const child = runChild(file, args, { ...usual, ...environment });
    const code = await child.ended;
    return { code, output: child.output() };
  }

  async function findings(environment: Record<string, string> = {}) {
    const { code, output } = await runDoctor(['--json'], environment);
    const line = output.trimEnd().split('\n').at(-1) ?? '';
    const read = JSON.parse(line) as { findings: readonly Finding[] };
    return {
      code,
      stateOf: (part: string) => read.findings.find((one) => one.part === part)?.state,
      saysOf: (part: string) => read.findings.find((one) => one.part === part)?.says ?? '',
    };
  }

  it('finds an installation of today well, and says of each part what it saw', async () => {
    const { code, output } = await runDoctor([]);
    assert.equal(code, 0, output);
    for (const part of [
      'store',
      'disk',
      'backup',
      'clock',
      'calendar',
      'events',
      'jobs',
      'letters',
      'mail',
      'push',
      'sign-in',
    ])
      assert.match(output, new RegExp(`^${part} +(GOOD|LOOK) `, 'mu'));
  });

  it('finds a mail server that is there, one that is away, and sends nothing', async () => {
    const relay = await mailServer();
    const from = { MAIL_FROM: 'noreply@fengqiao.example', PUBLIC_URL: 'https://fengqiao.example' };
    const there = await findings({ MAIL_URL: `smtp://127.0.0.1:${String(relay.port)}`, ...from });
    assert.equal(there.stateOf('mail'), 'GOOD');
    assert.deepEqual(relay.taken, []);
    await relay.close();
    const away = await findings({
      MAIL_URL: `smtp://127.0.0.1:${String(await deadPort())}`,
      ...from,
    });
    assert.deepEqual([away.code, away.stateOf('mail')], [1, 'BAD']);
    assert.match(away.saysOf('mail'), /ECONN|ESOCKET/u);
  });

  it('finds a provider of sign-ins that is there, one that is away, and one that is another', async () => {
    const login = await openIdServer({ redirectUris: ['http://127.0.0.1:4000/openid/back'] });
    const other = await openIdServer({ redirectUris: [], namedIssuer: 'http://localhost:1' });
    const set = {
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'y',
      PUBLIC_URL: 'http://127.0.0.1:4000',
    };
    const there = await findings({ ...set, OIDC_ISSUER: login.issuer });
    assert.equal(there.stateOf('sign-in'), 'GOOD');
    const named = await findings({ ...set, OIDC_ISSUER: other.issuer });
    assert.match(named.saysOf('sign-in'), /names itself http:\/\/localhost:1/u);
    await Promise.all([login.close(), other.close()]);
    const away = await findings({ ...set, OIDC_ISSUER: login.issuer });
    assert.deepEqual([away.code, away.stateOf('sign-in')], [1, 'BAD']);
    assert.match(away.saysOf('sign-in'), /OIDC_ISSUER.*ECONNREFUSED/u);
  });

  it('finds what was given up and what is late', async () => {
    await noteListener('listens', ['post.saved'], '0', monday);
    const subject = { kind: 'post', id: 'one' };
    const event = { id: 'event', type: 'post.saved', subject, version: 1, at: monday, seq: 1 };
    await saveFailure(failedOnce('listens', event, 'no', monday, 3));
    const address = { id: 'address', personId: 'lin', shown: 'l***', round: 'one' };
    await saveDeliveries([codeDeliveryOf({ ...address, channel: 'MAIL' }, monday)]);
    const { code, stateOf, saysOf } = await findings();
    assert.deepEqual([code, stateOf('events'), stateOf('letters')], [1, 'BAD', 'BAD']);
    assert.match(saysOf('events'), /listens/u);
    assert.match(saysOf('letters'), /MAIL/u);
  });

  it('explains itself, and takes no names', async () => {
    assert.match((await runDoctor(['--help'])).output, /Usage: npm run doctor/u);
    assert.equal((await runDoctor(['me'])).code, 2);
  });
});
