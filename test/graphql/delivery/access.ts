import { all, mutation, own, page, query, signedIn, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('deliveryAddresses', 'nothing', ' { id }', signedIn),
  query('deliveryChannels', 'nothing', '', signedIn),
  query('deliveryQueues', 'nothing', ' { channel }', { to: to('✓', 'ADMIN', 'AUDITOR') }),
  query('failedDeliveries', 'nothing', `(first: 5) ${page}`, {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
  mutation(
    'addDeliveryAddress',
    'nothing',
    '(input: { key: "$key", channel: MAIL, address: "m$key@example.com" }) { id }',
    signedIn,
  ),
  mutation('confirmDeliveryAddress', 'address', '(channel: MAIL, code: "$name") { id }', {
    to: all(own),
    rest: own,
  }),
  mutation('removeDeliveryAddress', 'nothing', '(channel: MAIL) { id }', signedIn),
  // The office has it sent again without learning to whom: whose it is makes no difference.
  mutation('deliverAgain', 'delivery', '(id: "$id") { id }', { to: to('✓✓✓✗', 'ADMIN') }),
];
