import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { application, goodPassword } from '../../modules/identity/people.ts';
import type { ApiClient, OpenApiClient } from '../../support/apiClient.ts';
import { workOf } from '../../support/world.ts';

/** What the page asks of `me`. */
export const meFields = `id userName displayName phoneMasked actingAs
  home { path name level } actingOver { path }
  grants { role since scope { path } } firms { id name area { path } }
  sessions { id device current openedAt lastUsedAt }`;

export interface Me {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly phoneMasked: string | null;
  readonly actingAs: string;
  readonly home: { readonly path: string; readonly name: string; readonly level: string };
  readonly actingOver: { readonly path: string };
  readonly grants: readonly { readonly role: string; readonly scope: { readonly path: string } }[];
  readonly firms: readonly { readonly id: string; readonly area: { readonly path: string } }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly current: boolean;
  }[];
}

export const signUpWords = `mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ... on SignedIn { me { ${meFields} } }
    ... on NameTaken { field }
    ... on TooManyGuesses { retryAfterS }
  }
}`;

const signInWords = `mutation SignIn($name: Text!, $password: Text!) {
  signIn(name: $name, password: $password) {
    __typename
    ... on SignedIn { me { ${meFields} } }
    ... on SignInRefused { reason }
    ... on TooManyGuesses { retryAfterS }
  }
}`;

interface Result {
  readonly __typename: string;
  readonly me: Me;
  readonly [field: string]: unknown;
}

/** Signs somebody new up in a new browser, who stays signed in. */
export async function moveIn(
  api: OpenApiClient,
  own: Parameters<typeof application>[0] = {},
): Promise<{ browser: ApiClient; me: Me }> {
  const browser = api.client();
  const input = application(own);
  const { signUp } = await browser.get<{ signUp: Result }>(signUpWords, { input });
  return { browser, me: signUp.me };
}

/** Tries to sign in with a browser. */
export async function knock(
  browser: ApiClient,
  name: string,
  password = goodPassword,
): Promise<Result> {
  return (await browser.get<{ signIn: Result }>(signInWords, { name, password })).signIn;
}

/** Signs up somebody who holds a role, and acts in it. */
export async function moveInAs(
  api: OpenApiClient,
  role: Role,
  scope: string,
): Promise<{ browser: ApiClient; me: Me }> {
  const { browser, me } = await moveIn(api);
  const work = workOf(systemActor('test'), new Date());
  await grantRole(work, { personId: me.id, role, scope });
  await knock(browser, me.userName);
  browser.actingAs = `${role}@${scope}`;
  return { browser, me };
}

export const newKey = (): string => randomId();
