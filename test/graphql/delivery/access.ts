import { all, mutation, own, page, query, signedIn, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('deliveryAddresses', 'nothing', ' { id }', signedIn),
  query('deliveryChannels', 'nothing', '', signedIn),
  query('pushKey', 'nothing', '', signedIn),
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
  mutation(
    'turnOnPush',
    'nothing',
    `(input: { endpoint: "http://127.0.0.1:9/$key", p256dh: "${'B'.repeat(87)}", auth: "${'a'.repeat(22)}" }) { id }`,
    signedIn,
  ),
  // Without an address of one's own there nothing happens: somebody else's stays.
  mutation('removeDeliveryAddress', 'address', '(id: "$id") { id }', {
    to: all('✓✓✓✓'),
    rest: '✓✓✓✓',
  }),
  // The office has it sent again without learning to whom: whose it is makes no difference.
  mutation('deliverAgain', 'delivery', '(id: "$id") { id }', { to: to('✓✓✓✗', 'ADMIN') }),
];
