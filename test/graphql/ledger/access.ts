import { signedIn, mutation, query, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('myAccount', 'nothing', ' { id balance }', signedIn),
  mutation('chooseRecording', 'nothing', '(recording: true) { id recording }', signedIn),
  mutation(
    'lookUpAccount',
    'person',
    '(key: "$key", userName: "$name", purpose: "核对志愿时长") { id }',
    {
      to: to('✓✓✗✗', 'CREDIT_OFFICER'),
    },
  ),
];
