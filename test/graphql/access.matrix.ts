import { accountRows } from './accounts.matrix.ts';
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

const decided = '{ __typename ... on ConflictFlag { id state } }';
const changed = '{ __typename ... on Case { id state } }';
const service = '{ __typename ... on VolunteerService { id state } }';

const queries: readonly Row[] = [
  query('serverTime', 'nothing', '', open),
  query('me', 'nothing', ' { id userName }', { ...signedIn, visitor: '0' }),
  query('duties', 'nothing', ' { kind path count { number isMore } }', signedIn),
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
  query('findParties', 'case', '(caseId: "$id", query: "邻居") { isMore people { id } }', {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
  query('eventLags', 'nothing', ' { reader behind late dead }', {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
  query('judging', 'nothing', ' { lateSince }', {
    to: to('✓', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('conflictFlags', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('conflictFlag', 'flag', '(id: "$id") { id terms { text } }', {
    to: to('✓✓00', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('newConflictFlags', 'nothing', '(since: "2026-01-01T00:00:00.000Z")', {
    to: to('✓', 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'),
  }),
  query('cases', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
  }),
  query('mediationCase', 'case', '(no: "$no") { id history { note } }', {
    to: to('✓✓00', 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
    rest: '✓000',
  }),
  query('myVolunteerServices', 'nothing', `(first: 5) ${page}`, { to: to('✓', 'VOLUNTEER') }),
  query('volunteerServices', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
  }),
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
    'fileFieldReport',
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
  mutation('raiseConflictFlag', 'message', `(messageId: "$id", note: "吵") ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE'),
  }),
  mutation('confirmConflictFlag', 'flag', `(id: "$id", version: $version) ${decided}`, {
    to: to(ownArea, 'SPOKESPERSON'),
  }),
  mutation(
    'dismissConflictFlag',
    'flag',
    `(id: "$id", version: $version, reason: DUPLICATE) ${decided}`,
    {
      to: to(ownArea, 'SPOKESPERSON'),
    },
  ),
  mutation('reopenConflictFlag', 'flag', `(id: "$id", version: $version) ${decided}`, {
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
    'recordMeeting',
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
    'logVolunteerService',
    'area',
    '(input: { key: "$key", kind: PATROL, note: "巡查。", startedAt: "$moment", minutes: 10, area: "$id" }) { id }',
    { to: to(ownArea, 'VOLUNTEER') },
  ),
  mutation('withdrawVolunteerService', 'service', `(id: "$id", version: $version) ${service}`, {
    to: to(own, 'VOLUNTEER'),
  }),
  mutation('confirmVolunteerService', 'service', `(id: "$id", version: $version) ${service}`, {
    to: to('F✓✗✗', 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
  }),
  mutation(
    'declineVolunteerService',
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
  ...accountRows,
  ...opinionMutations,
  ...triageMutations,
  ...mediationMutations,
  ...volunteeringMutations,
];
