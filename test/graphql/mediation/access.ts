import { signedIn, mutation, own, ownArea, page, query, to, type Row } from '../accessRow.ts';

const changed = '{ __typename ... on Case { id state } }';
const at = 'caseId: "$id", version: $version';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('myCases', 'nothing', `(first: 5) ${page}`, signedIn),
  query('caseNotices', 'case', `(caseId: "$id", first: 5) ${page}`, {
    to: { ...to('✗✓✗✗', 'SPOKESPERSON', 'AUDITOR'), ...to('✓✓✗✗', 'MEDIATOR') },
  }),
  query('findParties', 'case', '(caseId: "$id", query: "邻居") { isMore people { id } }', {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
  query('cases', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
  }),
  query('caseClocks', 'area', `(area: "$id", pile: LATER, first: 5) ${page}`, {
    to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
  }),
  query('mediationCase', 'case', '(no: "$no") { id history { note } }', {
    to: to('✓✓00', 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'),
    rest: '✓000',
  }),
  mutation(
    'openCase',
    'flag',
    `(input: { key: "$key", flagId: "$id", title: "楼道堆物" }) ${changed}`,
    {
      to: to(ownArea, 'SPOKESPERSON', 'MEDIATOR'),
    },
  ),
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
  mutation('extendTerm', 'case', `(input: { key: "$key", ${at}, manner: ONLINE }) ${changed}`, {
    to: to('✓F✗✗', 'MEDIATOR'),
  }),
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
