import assert from 'node:assert/strict';
import { subscriptionFrom } from '../../../src/platform/transports/pushSubscription.ts';
import { pushHostsUsual } from '../../../src/platform/transports/webPushTransport.ts';

const keys = { p256dh: 'p', auth: 'a' };
const at = (endpoint: string, hosts: readonly string[] = pushHostsUsual) =>
  subscriptionFrom(JSON.stringify({ endpoint, keys }), hosts);
const isAllowed = (endpoint: string, hosts?: readonly string[]) =>
  typeof at(endpoint, hosts) !== 'string';

describe('A push subscription', () => {
  it('leads to a push service of the usual browsers', () => {
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/abc:def',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://wns2-par02p.notify.windows.com/w/?token=abc',
      'https://web.push.apple.com/abc',
      'https://FCM.googleapis.com:443/x',
    ])
      assert.ok(isAllowed(endpoint), endpoint);
    const found = at('https://fcm.googleapis.com/x');
    assert.ok(typeof found !== 'string');
    assert.deepEqual([found.endpoint.href, found.keys], ['https://fcm.googleapis.com/x', keys]);
  });

  it('leads to no other machine, however it is written', () => {
    for (const endpoint of [
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com:8443/x',
      'https://fcm.googleapis.com.example.org/x',
      'https://fcm.googleapis.com./x',
      'https://evil-fcm.googleapis.com/x',
      'https://x.fcm.googleapis.com/x',
      'https://notify.windows.com/x',
      'https://evilnotify.windows.com/x',
      'https://a.notify.windows.com.example.org/x',
      'https://fcm.googleapis.com@example.org/x',
      'https://user:pass@fcm.googleapis.com/x',
      'https://example.org/fcm.googleapis.com',
      'https://example.org#fcm.googleapis.com',
      'https://example.org\\@fcm.googleapis.com/x',
      'https://127.0.0.1/x',
      'http://127.0.0.1/x',
      'https://localhost/x',
      'https://[::1]/x',
      'https://169.254.169.254/latest',
      'https://10.0.0.5/x',
      'https://2130706433/x',
      'file:///etc/passwd',
      'ftp://fcm.googleapis.com/x',
      'javascript:alert(1)',
    ])
      assert.equal(at(endpoint), 'not an allowed push service', endpoint);
  });

  it('leads to this very machine only where it is named', () => {
    for (const [endpoint, hosts] of [
      ['http://127.0.0.1:8080/x', ['127.0.0.1']],
      ['https://localhost:8443/x', ['localhost']],
      ['http://[::1]:80/x', ['[::1]']],
    ] as const) {
      assert.ok(isAllowed(endpoint, hosts), endpoint);
      assert.ok(!isAllowed(endpoint, ['.0.0.1', '.1', '.localhost', '.']), endpoint);
    }
    assert.ok(!isAllowed('ftp://127.0.0.1/x', ['127.0.0.1']));
    assert.ok(!isAllowed('http://10.0.0.5/x', ['10.0.0.5']));
    assert.ok(!isAllowed('http://user:pw@127.0.0.1/x', ['127.0.0.1']));
  });

  it('is the JSON that a browser gives, and not too much of it', () => {
    const endpoint = 'https://fcm.googleapis.com/x';
    for (const to of [
      '',
      '{',
      'null',
      '[]',
      '"https://fcm.googleapis.com/x"',
      JSON.stringify({ endpoint }),
      JSON.stringify({ endpoint, keys: { p256dh: 'p' } }),
      JSON.stringify({ endpoint, keys: { p256dh: 1, auth: 'a' } }),
      JSON.stringify({ endpoint: 7, keys }),
      JSON.stringify({ endpoint: 'no url', keys }),
      JSON.stringify({ endpoint: `${endpoint}/${'x'.repeat(5_000)}`, keys }),
    ])
      assert.equal(
        subscriptionFrom(to, pushHostsUsual),
        'not a push subscription',
        to.slice(0, 80),
      );
  });
});
