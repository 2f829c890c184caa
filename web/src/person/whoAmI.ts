import { WhoAmIDocument, type WhoAmIQuery, type WhoFragment } from '../gql/generated/graphql.ts';
import { plainClient } from '../talk/client.ts';
import { problemOf, type Problem } from '../talk/problem.ts';

/** Why nobody is signed in: never was, left here or in another tab, or the session has ended. */
export type Absence = 'visitor' | 'left' | 'expired';

/** Who is signed in, with the key that opens what they have not sent yet; or nobody; or that it could not be found out. */
export type WhoAnswer =
  | { readonly kind: 'me'; readonly me: WhoFragment; readonly deviceKey?: string }
  | { readonly kind: 'nobody'; readonly absence?: Absence }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What the server says of the signed-in person, as an answer. The key stands apart: it is never kept with the rest. */
export const answerOf = ({ deviceKey, ...me }: NonNullable<WhoAmIQuery['me']>): WhoAnswer => ({
  kind: 'me',
  me,
  deviceKey,
});

/** Asks the server who is signed in. */
export const whoAmI = async (): Promise<WhoAnswer> => {
  const { data, error } = await plainClient.query(WhoAmIDocument, {}).toPromise();
  if (error !== undefined) {
    const problem = problemOf(error);
    return problem.code === 'NOT_SIGNED_IN' ? { kind: 'nobody' } : { kind: 'problem', problem };
  }
  const me = data?.me ?? null;
  return me === null ? { kind: 'nobody' } : answerOf(me);
};
