import { sendBy } from './sendBy.ts';

/** Tells browsers that there is something to read. */
export const sendPush = sendBy(
  'PUSH',
  'sendPush',
  'Tells the browsers of whoever wants to be told there.',
);
