import { sendBy } from './sendBy.ts';

/** Sends text messages that there is something to read. */
export const sendTexts = sendBy(
  'SMS',
  'sendTexts',
  'Sends text messages to whoever wants to be told so.',
);
