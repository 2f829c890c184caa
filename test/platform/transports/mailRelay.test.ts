import assert from 'node:assert/strict';
import { relayFrom } from '../../../src/platform/transports/mailRelay.ts';

describe('The URL of a mail relay', () => {
  it('names the host, the port and who we are there', () => {
    assert.deepEqual(relayFrom('smtps://town:p%40ss%2Fword@mail.example.org'), {
      host: 'mail.example.org',
      port: 465,
      secure: true,
      requireTLS: false,
      opportunisticTLS: false,
      tls: { rejectUnauthorized: true },
      auth: { user: 'town', pass: 'p@ss/word' },
    });
    assert.equal(relayFrom('smtp://mail.example.org').port, 587);
    assert.equal(relayFrom('smtp://mail.example.org:2525').port, 2525);
    assert.equal(relayFrom('smtp://[::1]').host, '::1');
    assert.equal('auth' in relayFrom('smtp://mail.example.org'), false);
  });

  const asks = (url: string) => {
    const { secure, requireTLS, opportunisticTLS, tls } = relayFrom(url);
    assert.ok(!(requireTLS && opportunisticTLS), url);
    if (!secure && !requireTLS) return 'optional';
    return tls.rejectUnauthorized && !opportunisticTLS ? 'required' : 'unsafe';
  };

  it('asks for TLS with a certificate that is in order, everywhere but on this machine', () => {
    for (const url of [
      'smtp://mail.example.org',
      'smtp://town:pw@mail.example.org',
      'smtp://192.0.2.1:25',
      'smtp://10.0.0.5',
      'smtps://mail.example.org?tls=required',
      'smtps://localhost',
      'smtp://localhost?tls=required',
      'smtp://localhost.example.org',
    ])
      assert.equal(asks(url), 'required', url);
    for (const url of [
      'smtp://localhost',
      'smtp://127.0.0.1:25',
      'smtp://[::1]:25',
      'smtp://town:pw@localhost',
    ])
      assert.equal(asks(url), 'optional', url);
  });

  it('may leave TLS to the relay, but never with a password to another machine', () => {
    assert.equal(asks('smtp://10.0.0.5?tls=optional'), 'optional');
    for (const host of ['10.0.0.5', 'mail.example.org', 'localhost.example.org', '[2001:db8::1]'])
      assert.throws(() => relayFrom(`smtp://town:pw@${host}?tls=optional`), /without TLS/u, host);
    assert.throws(() => relayFrom('smtps://mail.example.org?tls=optional'), /which is TLS/u);
  });

  it('is refused when it says anything else, and its password is not repeated', () => {
    for (const url of [
      '',
      'mail.example.org',
      'http://town:secret@mail.example.org',
      'smtp://',
      'smtp:mail.example.org',
      'smtp://town:secret@mail.example.org:99999',
      'smtp://town:secret@mail.example.org?tls=no',
      'smtp://town:secret@mail.example.org?tls.rejectUnauthorized=false',
      'smtp://town:secret@mail.example.org?tls=required&logger=true',
      'smtp://town:secret%@mail.example.org',
      'smtp://town@mail.example.org',
      'smtp://:secret@mail.example.org',
    ])
      assert.throws(
        () => relayFrom(url),
        (error: Error) =>
          error.message.startsWith('the URL of the mail relay') && !error.stack?.includes('secret'),
        url,
      );
  });
});
