import { noticeInForce } from '../../modules/identity/people.ts';
import { all, mutation, open, own, ownArea, query, signedIn, to, type Row } from '../accessRow.ts';

const account =
  'input: { key: "$key", userName: "n$key", password: "晚饭后在石桥边乘凉 42", displayName: "新人", home: "nb/hs/nm/lj", ' +
  `privacyVersion: ${String(noticeInForce)} }`;

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('me', 'nothing', ' { id userName }', { ...signedIn, visitor: '0' }),
  query('privacyNotice', 'nothing', ' { version }', open),
  query('demoPeople', 'nothing', ' { userName }', open),
  mutation('signUp', 'nothing', `(${account}) { __typename }`, open),
  mutation('signIn', 'nothing', '(name: "n$key", password: "not the word 1") { __typename }', open),
  mutation(
    'reopenAccount',
    'nothing',
    '(name: "n$key", password: "not the word 1") { __typename }',
    open,
  ),
  mutation(
    'resetPassword',
    'nothing',
    '(name: "n$key", code: "1234 5678", newPassword: "晚饭后在石桥边乘凉 42") { __typename }',
    open,
  ),
  mutation('signOutEverywhere', 'nothing', '', signedIn),
  mutation(
    'changePassword',
    'nothing',
    '(input: { oldPassword: "not it 1", newPassword: "晚饭后在石桥边乘凉 43", keepThisSession: true }) { __typename }',
    signedIn,
  ),
  mutation('changePhone', 'nothing', '(password: "not it 1") { __typename }', signedIn),
  mutation('changeDisplayName', 'nothing', '(displayName: "邻居") { displayName }', signedIn),
  mutation('changeHome', 'nothing', '(home: "nb/hs/nm/lj/g1") { home { path } }', signedIn),
  mutation(
    'acceptPrivacyNotice',
    'nothing',
    `(version: ${String(noticeInForce)}) { privacyDue }`,
    signedIn,
  ),
  mutation('endSession', 'session', '(id: "$id")', { to: all(own), rest: own }),
  mutation(
    'issueResetCode',
    'person',
    '(input: { key: "$key", personId: "$id", recognition: ID_SHOWN }) { code }',
    { to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON', 'ADMIN') },
  ),
  mutation('vouchForResidence', 'person', '(personId: "$id", home: "nb/hs/nm/lj/g1") { id }', {
    to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON'),
  }),
  mutation('takeVouchBack', 'person', '(personId: "$id") { id }', {
    to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON'),
  }),
  mutation(
    'grantRole',
    'person',
    '(input: { personId: "$id", role: VOLUNTEER, scope: "nb/hs/nm/lj" }) { id }',
    { to: to('✓✓✗✗', 'ADMIN') },
  ),
  mutation(
    'revokeRole',
    'person',
    '(input: { personId: "$id", role: VOLUNTEER, scope: "nb/hs/nm/lj" }) { id }',
    { to: to('✓✓✗✗', 'ADMIN') },
  ),
  mutation(
    'registerFirm',
    'area',
    '(input: { key: "$key", name: "商号$key", area: "$id", representative: "$neighbour" }) { id }',
    { to: to(ownArea, 'ADMIN') },
  ),
];
