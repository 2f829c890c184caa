import { roles, type Role } from '../../src/kernel/work.ts';

/** Whose a thing is, as seen by the one who asks: their own, somebody else's in their area, one of another area, none at all. */
export const relations = ['own', 'same', 'other', 'absent'] as const;
export type Relation = (typeof relations)[number];

/** What is asked about: nothing in particular, or a thing of this sort in each relation. */
export type Target =
  'nothing' | 'area' | 'message' | 'comment' | 'flag' | 'case' | 'service' | 'person';

/** ✓ let in · 0 an empty answer (null) · ✗ NOT_FOUND · F FORBIDDEN · B BAD_INPUT, in the order own, same, other, absent. */
type Outcomes = string;

export interface Row {
  readonly field: string;
  readonly target: Target;
  /** The field with its arguments and selection; `$id`, `$no`, `$version`, `$name`, `$key` are filled in from the target. */
  readonly ask: string;
  /** What each role gets; roles that are not named get `rest`. */
  readonly to: Readonly<Partial<Record<Role, Outcomes>>>;
  readonly rest: Outcomes;
  /** What somebody who is not signed in gets: N for NOT_SIGNED_IN, or an outcome. */
  readonly visitor: string;
}

const forbidden = 'FFFF';
const to = (outcomes: Outcomes, ...names: readonly Role[]) =>
  Object.fromEntries(names.map((name) => [name, outcomes]));
const all = (outcomes: Outcomes) => to(outcomes, ...roles);

const query = (field: string, target: Target, ask: string, rules: Partial<Row>): Row => ({
  field: `Query.${field}`,
  target,
  ask: `query { ${field}${ask} }`,
  to: {},
  rest: forbidden,
  visitor: 'N',
  ...rules,
});

const mutation = (field: string, target: Target, ask: string, rules: Partial<Row>): Row => ({
  ...query(field, target, ask, rules),
  field: `Mutation.${field}`,
  ask: `mutation { ${field}${ask} }`,
});

const open = { to: all('✓'), rest: '✓', visitor: '✓' };
const signedIn = { to: all('✓'), rest: '✓' };
const own = '✓✗✗✗';
const ownArea = '✓✓✗✗';
const page = '{ edges { node { id } } }';
const decided = '{ __typename ... on Flag { id state } }';
const changed = '{ __typename ... on Case { id state } }';
const service = '{ __typename ... on Service { id state } }';

const queries: readonly Row[] = [
  query('serverTime', 'nothing', '', open),
  query('me', 'nothing', ' { id userName }', { ...signedIn, visitor: '0' }),
  query('creditRules', 'nothing', ' { code points }', open),
  query('areas', 'area', '(parent: "$id") { path }', {
    to: all('✓✓✓✓'),
    rest: '✓✓✓✓',
    visitor: '✓✓✓✓',
  }),
  query('figures', 'area', '(area: "$id") { area { path } }', {
    // A grid is too small for public figures.
    to: all('✓0✓0'),
    rest: '✓0✓0',
    visitor: '✓0✓0',
  }),
  query('feed', 'area', `(area: "$id", first: 5) ${page}`, { to: all(ownArea), rest: ownArea }),
  query('message', 'message', '(no: "$no") { id body versions { body } }', {
    to: all('✓✓00'),
    rest: '✓✓00',
  }),
  query('myMessages', 'nothing', `(first: 5) ${page}`, signedIn),
  query('myCases', 'nothing', `(first: 5) ${page}`, signedIn),
  query('myAccount', 'nothing', ' { id balance }', signedIn),
  query('personByName', 'person', '(userName: "$name") { id userName }', {
    to: to('✓✓00', 'ADMIN'),
  }),
  query('eventLags', 'nothing', ' { reader behind late dead }', {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
  query('judging', 'nothing', ' { lateSince }', {
    to: to('✓', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('flags', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('flag', 'flag', '(id: "$id") { id terms { text } }', {
    to: to('✓✓00', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('newFlags', 'nothing', '(since: "2026-01-01T00:00:00.000Z")', {
    to: to('✓', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('cases', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
  }),
  query('mediationCase', 'case', '(no: "$no") { id history { note } }', {
    to: to('✓✓00', 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
    rest: '✓000',
  }),
  query('myServices', 'nothing', `(first: 5) ${page}`, { to: to('✓', 'VOLUNTEER') }),
  query('services', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
  }),
];

const account =
  'input: { key: "$key", userName: "n$key", password: "晚饭后在石桥边乘凉 42", displayName: "新人", home: "nb/hs/nm/lj" }';

const identityMutations: readonly Row[] = [
  mutation('signUp', 'nothing', `(${account}) { __typename }`, open),
  mutation('signIn', 'nothing', '(name: "n$key", password: "not the word 1") { __typename }', open),
  mutation('signOut', 'nothing', '', open),
  mutation('signOutEverywhere', 'nothing', '', signedIn),
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

const opinionMutations: readonly Row[] = [
  mutation(
    'publishPost',
    'area',
    '(input: { key: "$key", body: "路灯亮了。", area: "$id" }) { id }',
    {
      to: all(ownArea),
      rest: ownArea,
    },
  ),
  mutation(
    'fileReport',
    'area',
    '(input: { key: "$key", reportKind: SAFETY, place: "东门", body: "井盖响。", area: "$id" }) { id }',
    { to: to(ownArea, 'VOLUNTEER', 'INFORMANT', 'GRID_WORKER') },
  ),
  mutation(
    'editPost',
    'message',
    '(input: { id: "$id", version: $version, body: "改一改。" }) { __typename }',
    { to: all(own), rest: own },
  ),
  mutation('withdrawPost', 'message', '(id: "$id", version: $version) { __typename }', {
    to: all(own),
    rest: own,
  }),
  mutation(
    'addComment',
    'message',
    '(key: "$key", messageId: "$id", body: "我也看到了。") { id }',
    {
      to: all(ownArea),
      rest: ownArea,
    },
  ),
  mutation('withdrawComment', 'comment', '(id: "$id") { id }', { to: all(own), rest: own }),
];

const triageMutations: readonly Row[] = [
  mutation('raiseFlag', 'message', `(messageId: "$id", note: "吵") ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE'),
  }),
  mutation('confirmFlag', 'flag', `(id: "$id", version: $version) ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON'),
  }),
  mutation('dismissFlag', 'flag', `(id: "$id", version: $version, reason: DUPLICATE) ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON'),
  }),
  mutation('reopenFlag', 'flag', `(id: "$id", version: $version) ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON'),
  }),
  mutation(
    'openCase',
    'flag',
    `(input: { key: "$key", flagId: "$id", title: "楼道堆物" }) ${changed}`,
    {
      to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR'),
    },
  ),
];

const at = 'caseId: "$id", version: $version';

const mediationMutations: readonly Row[] = [
  mutation('acceptCase', 'case', `(${at}) ${changed}`, { to: to(ownArea, 'MEDIATOR') }),
  mutation(
    'retitleCase',
    'case',
    `(input: { key: "$key", ${at}, title: "案由$short" }) ${changed}`,
    {
      to: to('✓F✗✗', 'MEDIATOR'),
    },
  ),
  mutation('addParty', 'case', `(input: { key: "$key", ${at}, name: "李家$short" }) ${changed}`, {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
  mutation(
    'recordConsent',
    'case',
    `(input: { ${at}, partyId: "$party", consent: GIVEN, manner: ONLINE }) ${changed}`,
    { to: to('✓F✗✗', 'MEDIATOR', 'SPOKESPERSON', 'AUDITOR'), rest: own },
  ),
  mutation(
    'recordSession',
    'case',
    `(input: { key: "$key", ${at}, manner: ONLINE, note: "谈过。" }) ${changed}`,
    {
      to: to('✓F✗✗', 'MEDIATOR'),
    },
  ),
  mutation(
    'recordAgreement',
    'case',
    `(input: { key: "$key", ${at}, facts: "事实。", terms: "条款。", performBy: "2099-01-01T00:00:00Z", written: true, duties: ["$party"] }) ${changed}`,
    { to: to('✓F✗✗', 'MEDIATOR') },
  ),
  mutation('recordPerformance', 'case', `(input: { ${at}, partyId: "$party" }) ${changed}`, {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
  mutation('releaseCase', 'case', `(input: { ${at}, reason: CANNOT_GO_ON }) ${changed}`, {
    // The spokesperson's own case is one in which they are a side.
    to: { ...to('✓F✗✗', 'MEDIATOR'), ...to('F✓✗✗', 'SPOKESPERSON') },
  }),
  mutation('closeCase', 'case', `(input: { ${at}, reason: TIME_OVER }) ${changed}`, {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
];

const volunteeringMutations: readonly Row[] = [
  mutation(
    'logService',
    'area',
    '(input: { key: "$key", kind: PATROL, note: "巡查。", startedAt: "$moment", minutes: 10, area: "$id" }) { id }',
    { to: to(ownArea, 'VOLUNTEER') },
  ),
  mutation('withdrawService', 'service', `(id: "$id", version: $version) ${service}`, {
    to: to(own, 'VOLUNTEER'),
  }),
  mutation('confirmService', 'service', `(id: "$id", version: $version) ${service}`, {
    to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
  }),
  mutation(
    'declineService',
    'service',
    `(id: "$id", version: $version, note: "不在场。") ${service}`,
    {
      to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
    },
  ),
];

/** Every root field of the schema, for every role and relation. A field without a row fails the test. */
export const matrix: readonly Row[] = [
  ...queries,
  ...identityMutations,
  ...opinionMutations,
  ...triageMutations,
  ...mediationMutations,
  ...volunteeringMutations,
];
