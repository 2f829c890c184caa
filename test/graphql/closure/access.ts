import { mutation, query, signedIn, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('closure', 'nothing', ' { eraseAt blockers { caseNo } }', signedIn),
  mutation(
    'closeAccount',
    'nothing',
    '(password: "not it 1", posts: KEEP) { __typename }',
    signedIn,
  ),
];
