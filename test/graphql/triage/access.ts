import { mutation, ownArea, page, query, to, type Row } from '../accessRow.ts';

const decided = '{ __typename ... on ConflictFlag { id state } }';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
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
];
