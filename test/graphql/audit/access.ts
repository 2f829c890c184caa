import { mutation, ownArea, page, query, signedIn, to, type Row } from '../accessRow.ts';
import { places } from '../../support/world.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('auditLines', 'area', `(filter: { area: "$id" }, first: 5) ${page}`, {
    to: to(ownArea, 'AUDITOR'),
  }),
  query('linesAboutMe', 'nothing', `(first: 5) ${page}`, signedIn),
  query('auditRetention', 'nothing', ' { kind days }', { to: to('✓', 'AUDITOR', 'ADMIN') }),
  mutation(
    'exportAuditLines',
    'area',
    '(key: "$key", purpose: "年度检查", filter: { area: "$id" }) { id path }',
    { to: to(ownArea, 'AUDITOR') },
  ),
  mutation(
    'setAuditRetention',
    'nothing',
    '(kind: LOOK, days: 2000, reason: "要求延长", version: 0) { days }',
    {
      over: places.city,
      to: to('✓', 'ADMIN'),
    },
  ),
];
