import { all, mutation, ownArea, query, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('areas', 'area', '(parent: "$id") { path }', {
    to: all('✓✓✓✓'),
    rest: '✓✓✓✓',
    visitor: '✓✓✓✓',
  }),
  query('area', 'area', '(path: "$id") { path contact { phone } }', {
    to: all('✓✓✓0'),
    rest: '✓✓✓0',
    visitor: '✓✓✓0',
  }),
  query('contactHistory', 'area', '(area: "$id") { number }', {
    to: to(ownArea, 'ADMIN', 'AUDITOR'),
  }),
  mutation(
    'setAreaContact',
    'area',
    '(input: { area: "$id", version: 0, name: "居委会", address: "一号", phone: "0574 1234", hours: "白天" }) { path }',
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation(
    'addArea',
    'area',
    '(input: { key: "$key", parent: "$id", code: "$short", name: "新区" }) { path }',
    // Nothing lies below a grid.
    { to: to('✓B✗✗', 'ADMIN') },
  ),
];
