import assert from 'node:assert/strict';
import { offeredProvider, useOpenId } from '../../src/modules/signin/openIdSettings.ts';
import { ConfigError, readConfig } from '../../src/start/config.ts';
import { offerOpenId } from '../../src/start/offerOpenId.ts';

const whole = {
  OIDC_ISSUER: 'https://login.example/realms/town',
  OIDC_CLIENT_ID: 'fengqiao',
  OIDC_CLIENT_SECRET: 'secret',
  PUBLIC_URL: 'https://fengqiao.example',
};

describe('A provider of OpenID Connect that is set', () => {
  afterEach(() => {
    useOpenId(undefined);
  });
  const offer = (env: Record<string, string>) => {
    offerOpenId(readConfig(env));
    return offeredProvider();
  };

  it('is offered under its name, or its host; none is where none is set', () => {
    assert.equal(offer({}), undefined);
    assert.equal(offer(whole)?.name, 'login.example');
    assert.equal(offer({ ...whole, OIDC_NAME: '统一登录' })?.name, '统一登录');
    assert.equal(offer({}), undefined, 'nothing stays of an earlier one');
  });

  it('is set whole: half of it stops the start with a line that says what lacks', () => {
    const lacks = (left: string, says: RegExp) => {
      const env = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));
      assert.throws(
        () => offer(env),
        (error) => error instanceof ConfigError && says.test(error.message),
      );
    };
    lacks('OIDC_ISSUER', /^OIDC_ISSUER must be given/u);
    lacks('OIDC_CLIENT_ID', /OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given/u);
    lacks('OIDC_CLIENT_SECRET', /OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given/u);
    lacks('PUBLIC_URL', /PUBLIC_URL\/openid\/back/u);
  });

  it('is spoken to over TLS, or on this machine alone', () => {
    for (const issuer of ['http://localhost:4110', 'http://127.0.0.1:4110/x', 'http://[::1]:4110'])
      assert.notEqual(offer({ ...whole, OIDC_ISSUER: issuer }), undefined);
    for (const issuer of [
      'http://login.example',
      'login.example',
      'ftp://login.example',
      'https://login.example/?a=b',
      'https://login.example/#a',
      'https://me@login.example',
    ])
      assert.throws(() => offer({ ...whole, OIDC_ISSUER: issuer }), /OIDC_ISSUER must be/u, issuer);
    assert.throws(() => offer({ ...whole, OIDC_NAME: '名'.repeat(41) }), /OIDC_NAME/u);
  });
});
