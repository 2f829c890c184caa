import { all, mutation, open, query, signedIn, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  // None is offered.
  query('openIdProvider', 'nothing', ' { name }', {
    to: all('0'),
    rest: '0',
    visitor: '0',
  }),
  ...['beginLinking', 'unlinkSignIn'].map((name) =>
    mutation(name, 'nothing', '(password: "not it 1", code: "123456") { __typename }', signedIn),
  ),
  mutation('completeSignIn', 'nothing', '(challenge: "none", code: "123456") { __typename }', open),
  mutation('beginSecondStep', 'nothing', '(password: "not it 1") { __typename }', signedIn),
  // Nothing was begun: whoever is signed in is heard, and told so.
  mutation('confirmSecondStep', 'nothing', '(code: "123456") { __typename }', {
    to: all('C'),
    rest: 'C',
  }),
  mutation(
    'removeSecondStep',
    'nothing',
    '(password: "not it 1", code: "123456") { __typename }',
    signedIn,
  ),
  mutation(
    'renewRecoveryCodes',
    'nothing',
    '(password: "not it 1", code: "123456") { __typename }',
    signedIn,
  ),
  mutation('resetSecondStep', 'person', '(personId: "$id", reason: "手机遗失") { id }', {
    to: to('F✓✗✗', 'ADMIN'),
  }),
];
