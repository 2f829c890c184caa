import assert from 'node:assert/strict';
import {
  newOpenIdSecrets,
  OpenIdFault,
  openIdProvider,
  type OpenIdProvider,
  type OpenIdSettings,
} from '../../src/platform/openIdProvider.ts';
import { openIdServer, type OpenIdServer } from '../support/openIdServer.ts';
import { deadPort } from './transports/mailServer.ts';

const redirectUri = 'http://127.0.0.1:4000/openid/back';

const faultOf = async (act: Promise<unknown>): Promise<OpenIdFault> => {
  try {
    await act;
  } catch (error) {
    assert.ok(error instanceof OpenIdFault, String(error));
    return error;
  }
  throw new Error('it went well');
};

describe('A provider of OpenID Connect', function () {
  this.timeout(30_000);
  let server: OpenIdServer;
  before(async () => {
    server = await openIdServer({ redirectUris: [redirectUri] });
  });
  after(() => server.close());

  const providerAt = (own: Partial<OpenIdSettings> = {}): OpenIdProvider =>
    openIdProvider({
      issuer: server.issuer,
      clientId: server.clientId,
      clientSecret: server.clientSecret,
      redirectUri,
      restMs: 0,
      ...own,
    });
  const queryOf = async (provider: OpenIdProvider, secrets = newOpenIdSecrets()) => {
    const back = await server.visit(await provider.begin(secrets), 'ping');
    return { query: back.search.slice(1), secrets };
  };

  it('says who came back, and what they are called there', async () => {
    const provider = providerAt();
    const { query, secrets } = await queryOf(provider);
    assert.deepEqual(await provider.complete(query, secrets), {
      issuer: server.issuer,
      subject: 'ping',
      account: 'ping@here',
    });
  });

  it('is asked for nothing but who it is, by a code with state, nonce and the challenge of a verifier', async () => {
    const secrets = newOpenIdSecrets();
    const { searchParams, origin } = new URL(await providerAt().begin(secrets));
    assert.equal(origin, server.issuer);
    const { code_challenge: challenge, ...rest } = Object.fromEntries(searchParams);
    assert.deepEqual(rest, {
      client_id: server.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge_method: 'S256',
      state: secrets.state,
      nonce: secrets.nonce,
    });
    assert.notEqual(challenge, secrets.verifier);
    const again = newOpenIdSecrets();
    const partsOf = ({ verifier, state, nonce }: typeof again) => [verifier, state, nonce];
    assert.equal(new Set([...partsOf(secrets), ...partsOf(again)]).size, 6);
  });

  it('is not believed under another state, nonce or verifier, nor a second time', async () => {
    const provider = providerAt();
    const other = newOpenIdSecrets();
    for (const part of ['state', 'nonce', 'verifier'] as const) {
      const { query, secrets } = await queryOf(provider);
      const fault = await faultOf(provider.complete(query, { ...secrets, [part]: other[part] }));
      assert.equal(fault.kind, 'refused', part);
    }
    const { query, secrets } = await queryOf(provider);
    await provider.complete(query, secrets);
    const replayed = await faultOf(provider.complete(query, secrets));
    assert.equal(replayed.kind, 'refused');
    assert.match(replayed.message, /invalid_grant/u);
    assert.doesNotMatch(replayed.message, new RegExp(secrets.verifier, 'u'));
  });

  it('is not believed when it names another issuer in the answer, or answers with no code', async () => {
    const provider = providerAt();
    const { query, secrets } = await queryOf(provider);
    const answer = new URLSearchParams(query);
    answer.set('iss', 'http://localhost:1');
    assert.equal((await faultOf(provider.complete(answer.toString(), secrets))).kind, 'refused');
    for (const hostile of ['', `state=${secrets.state}`, 'state=a&state=b', '%E0%A4%A', 'code=x'])
      assert.equal((await faultOf(provider.complete(hostile, secrets))).kind, 'refused', hostile);
  });

  it('says that somebody turned back there', async () => {
    const provider = providerAt();
    const secrets = newOpenIdSecrets();
    const back = await server.visit(await provider.begin(secrets), null);
    const fault = await faultOf(provider.complete(back.search.slice(1), secrets));
    assert.equal(fault.kind, 'cancelled');
  });

  it('tells a client secret that it does not know from its absence', async () => {
    const provider = providerAt({ clientSecret: 'another one' });
    const { query, secrets } = await queryOf(provider);
    const fault = await faultOf(provider.complete(query, secrets));
    assert.equal(fault.kind, 'refused');
    assert.match(fault.message, /invalid_client/u);
  });

  it('whose document names another issuer is not the one that is meant', async () => {
    const other = await openIdServer({
      redirectUris: [redirectUri],
      namedIssuer: 'http://localhost:1',
    });
    const fault = await faultOf(providerAt({ issuer: other.issuer }).look());
    await other.close();
    assert.equal(fault.kind, 'refused');
    assert.match(fault.message, /names itself http:\/\/localhost:1/u);
  });

  it('that is away is found when it is back, and whoever asks meanwhile is told at once', async () => {
    const issuer = `http://localhost:${String(await deadPort())}`;
    const provider = providerAt({ issuer, restMs: 60_000 });
    const faults = await Promise.all([faultOf(provider.look()), faultOf(provider.look())]);
    assert.equal(faults[0], faults[1], 'they waited together');
    assert.equal(faults[0].kind, 'away');
    assert.equal(await faultOf(provider.begin(newOpenIdSecrets())), faults[0]);

    const patient = providerAt({ issuer });
    assert.equal((await faultOf(patient.look())).kind, 'away');
    const back = await openIdServer({ redirectUris: [redirectUri] }, Number(new URL(issuer).port));
    await patient.look();
    await back.close();
  });

  it('that does not answer in time is away, before and after the browser was there', async () => {
    server.sleep();
    const asleep = await faultOf(providerAt({ timeoutS: 0.2 }).look());
    server.wake();
    assert.equal(asleep.kind, 'away');
    const provider = providerAt({ timeoutS: 0.2 });
    const { query, secrets } = await queryOf(provider);
    server.sleep();
    const late = await faultOf(provider.complete(query, secrets));
    server.wake();
    assert.equal(late.kind, 'away');
  });
});
