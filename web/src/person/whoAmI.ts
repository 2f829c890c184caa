import { Client, fetchExchange } from 'urql';
import { WhoAmIDocument, type WhoFragment } from '../gql/generated/graphql.ts';
import { byName } from '../talk/byName.ts';
import { problemOf, type Problem } from '../talk/problem.ts';

export type WhoAnswer =
  | { readonly kind: 'me'; readonly me: WhoFragment }
  | { readonly kind: 'nobody'; readonly isExpired?: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

// Asked without a role, so that a role taken away meanwhile cannot lock the person out.
const plain = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [byName, fetchExchange],
  fetchOptions: { credentials: 'same-origin', headers: { 'x-fengqiao': '1' } },
});

/** Asks the server who is signed in. */
export const whoAmI = async (): Promise<WhoAnswer> => {
  const { data, error } = await plain.query(WhoAmIDocument, {}).toPromise();
  if (error !== undefined) {
    const problem = problemOf(error);
    return problem.code === 'NOT_SIGNED_IN' ? { kind: 'nobody' } : { kind: 'problem', problem };
  }
  const me = data?.me ?? null;
  return me === null ? { kind: 'nobody' } : { kind: 'me', me };
};
