import { signedIn, ownArea, page, query, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
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
];
