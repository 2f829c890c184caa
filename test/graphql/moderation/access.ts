import { mutation, own, ownArea, page, query, signedIn, to, type Row } from '../accessRow.ts';

const result = '{ __typename ... on ReviewItem { id state } }';
const readers = ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'] as const;
const deciders = ['SPOKESPERSON', 'PRESS_SPOKESPERSON'] as const;

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('reviews', 'area', `(area: "$id", first: 5) ${page}`, { to: to(ownArea, ...readers) }),
  query('review', 'review', '(id: "$id") { id causes { kind harm weight } }', {
    to: to('✓✓00', ...readers),
  }),
  query('myReports', 'nothing', `(first: 5) ${page}`, signedIn),
  query('decisionsOnMine', 'nothing', ' { sentence }', signedIn),
  mutation(
    'reportContent',
    'message',
    '(input: { key: "$key", subjectKind: MESSAGE, subjectId: "$id", kind: INSULT }) { id }',
    { rest: '✗✓✗✗' },
  ),
  mutation('claimReview', 'review', `(id: "$id", version: $version) ${result}`, {
    to: to(ownArea, ...deciders),
  }),
  mutation('releaseReview', 'review', `(id: "$id", version: $version) ${result}`, {
    to: to(ownArea, ...deciders),
  }),
  mutation(
    'decideReview',
    'review',
    `(input: { id: "$id", version: $version, wording: 1, act: KEEP, rule: "C-1", sentence: "看过，予以保留。" }) ${result}`,
    { to: to(ownArea, ...deciders) },
  ),
  mutation('undoDecision', 'review', `(id: "$id", version: $version) ${result}`, {
    to: to(ownArea, ...deciders),
  }),
  mutation(
    'appealDecision',
    'review',
    '(id: "$id", version: $version, decision: 1, text: "我说的是事实。") { __typename }',
    { rest: own },
  ),
  mutation(
    'decideAppeal',
    'review',
    `(id: "$id", version: $version, outcome: UPHELD, reasons: "确有辱骂。") ${result}`,
    { to: to(ownArea, ...deciders) },
  ),
];
