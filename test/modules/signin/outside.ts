import assert from 'node:assert/strict';
import { useOpenId } from '../../../src/modules/signin/openIdSettings.ts';
import type { OpenIdBegun } from '../../../src/modules/signin/beginOpenId.ts';
import { openIdProvider, type OpenIdSubject } from '../../../src/platform/openIdProvider.ts';
import { openIdServer, type OpenIdServer } from '../../support/openIdServer.ts';

/** Somebody as a provider knows them. */
export const subjectNamed = (subject: string, issuer = 'https://login.example'): OpenIdSubject => ({
  issuer,
  subject,
  account: `${subject}@login.example`,
});

/** Where nobody listens: what leads here is read, not loaded. */
const redirectUri = 'http://127.0.0.1:4000/openid/back';

/** Offers a real provider on this machine for a test file. */
export function useProvider(): () => OpenIdServer {
  let server: OpenIdServer | undefined;
  before('a provider opens', async () => {
    server = await openIdServer({ redirectUris: [redirectUri] });
    const { issuer, clientId, clientSecret } = server;
    const provider = openIdProvider({ issuer, clientId, clientSecret, redirectUri });
    useOpenId({ issuer, name: '鹿鸣通行证', provider });
  });
  after('it closes', async () => {
    useOpenId(undefined);
    await server?.close();
  });
  return () => {
    assert.ok(server, 'the provider is not open yet');
    return server;
  };
}

/** What a browser brings back that set out and signed in there by a name. */
export async function answerOf(
  server: OpenIdServer,
  begun: { readonly kind: string },
  name: string,
) {
  assert.ok(isBegun(begun), begun.kind);
  const back = await server.visit(begun.url, name);
  return { state: begun.state, query: back.search.slice(1), cookie: begun.cookie };
}

const isBegun = (begun: { readonly kind: string }): begun is OpenIdBegun => begun.kind === 'begun';
