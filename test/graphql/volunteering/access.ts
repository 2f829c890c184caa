import { mutation, own, ownArea, page, query, to, type Row } from '../accessRow.ts';

const service = '{ __typename ... on VolunteerService { id state } }';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('myVolunteerServices', 'nothing', `(first: 5) ${page}`, { to: to('✓', 'VOLUNTEER') }),
  query('volunteerServices', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'),
  }),
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
