import {
  all,
  mutation,
  open,
  own,
  ownArea,
  page,
  query,
  signedIn,
  to,
  type Row,
} from './accessRow.ts';

const account =
  'input: { key: "$key", userName: "n$key", password: "晚饭后在石桥边乘凉 42", displayName: "新人", home: "nb/hs/nm/lj", privacyVersion: 1 }';

/** The rows of accounts, people, areas and leaving. */
export const accountRows: readonly Row[] = [
  query('privacyNotice', 'nothing', ' { version }', open),
  query('demoPeople', 'nothing', ' { userName }', open),
  query('area', 'area', '(path: "$id") { path contact { phone } }', {
    to: all('✓✓✓0'),
    rest: '✓✓✓0',
    visitor: '✓✓✓0',
  }),
  query('contactHistory', 'area', '(area: "$id") { number }', {
    to: to(ownArea, 'ADMIN', 'AUDITOR'),
  }),
  query('closure', 'nothing', ' { eraseAt blockers { caseNo } }', signedIn),
  query('residentsToVouch', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'GRID_WORKER', 'SPOKESPERSON'),
  }),
  query('searchesForMe', 'nothing', `(first: 5) ${page}`, signedIn),
  query('people', 'area', `(area: "$id", of: RESIDENTS, first: 5) ${page}`, {
    to: to(ownArea, 'ADMIN', 'AUDITOR'),
  }),
  query('personWithRoles', 'person', '(id: "$id") { id userName }', {
    to: to('✓✓00', 'ADMIN', 'AUDITOR'),
  }),
  query('findResidents', 'area', '(area: "$id", query: "邻居") { isMore people { id } }', {
    to: to(ownArea, 'GRID_WORKER', 'SPOKESPERSON', 'ADMIN'),
  }),
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
  mutation('signOut', 'nothing', '', open),
  mutation('signOutEverywhere', 'nothing', '', signedIn),
  // Nobody guesses somebody else's password here: the account is the asker's own.
  mutation(
    'closeAccount',
    'nothing',
    '(password: "not it 1", posts: KEEP) { __typename }',
    signedIn,
  ),
  mutation(
    'changePassword',
    'nothing',
    '(input: { oldPassword: "not it 1", newPassword: "晚饭后在石桥边乘凉 43", keepThisSession: true }) { __typename }',
    signedIn,
  ),
  mutation('changePhone', 'nothing', '(password: "not it 1") { __typename }', signedIn),
  mutation('changeDisplayName', 'nothing', '(displayName: "邻居") { displayName }', signedIn),
  mutation('changeHome', 'nothing', '(home: "nb/hs/nm/lj/g1") { home { path } }', signedIn),
  mutation('acceptPrivacyNotice', 'nothing', '(version: 1) { privacyDue }', signedIn),
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
    'setAreaContact',
    'area',
    '(input: { area: "$id", version: 0, name: "居委会", address: "一号", phone: "0574 1234", hours: "白天" }) { path }',
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation('chooseRecording', 'nothing', '(recording: true) { id recording }', signedIn),
  mutation(
    'addArea',
    'area',
    '(input: { key: "$key", parent: "$id", code: "$short", name: "新区" }) { path }',
    // Nothing lies below a grid.
    { to: to('✓B✗✗', 'ADMIN') },
  ),
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
  mutation(
    'lookUpAccount',
    'person',
    '(key: "$key", userName: "$name", purpose: "核对志愿时长") { id }',
    {
      to: to('✓✓✗✗', 'CREDIT_OFFICER'),
    },
  ),
];
