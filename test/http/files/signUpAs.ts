import { randomId } from '../../../src/kernel/id.ts';
import { goodPassword, noticeInForce } from '../../modules/identity/people.ts';
import type { ApiClient } from '../../support/apiClient.ts';

/** Somebody who lives at `home` signs up in this browser, and is signed in there from then on. */
export async function signUpAs(browser: ApiClient, home: string): Promise<ApiClient> {
  const input = {
    key: randomId(),
    userName: `user_${randomId().slice(0, 10)}`,
    password: goodPassword,
    displayName: '小桥',
    home,
    privacyVersion: noticeInForce,
  };
  const { signUp } = await browser.get<{ signUp: { __typename: string } }>(
    'mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }',
    { input },
  );
  if (signUp.__typename !== 'SignedIn') throw new Error(signUp.__typename);
  return browser;
}
