import { mutation, query, to, type Row } from '../accessRow.ts';
import { places } from '../../support/world.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('installation', 'nothing', ' { findings { part state says } }', {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
  query('deadEvents', 'nothing', '(reader: "judgeMessages") { edges { node { id no } } }', {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
  // A run is the installation's: whose area it is makes no difference.
  mutation('runJobAgain', 'run', '(id: "$id", reason: "昨夜失败") { id }', {
    over: places.city,
    to: to('✓✓✓✗', 'ADMIN'),
  }),
  mutation('retryDeadEvents', 'nothing', '(reader: "relay", reason: "昨夜失败") { dead }', {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
];
