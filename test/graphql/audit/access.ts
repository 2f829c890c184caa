import { ownArea, page, query, signedIn, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('auditLines', 'area', `(area: "$id", first: 5) ${page}`, { to: to(ownArea, 'AUDITOR') }),
  query('linesAboutMe', 'nothing', `(first: 5) ${page}`, signedIn),
];
