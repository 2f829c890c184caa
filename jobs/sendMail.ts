import { sendBy } from './sendBy.ts';

/** Sends mail that there is something to read. */
export const sendMail = sendBy('MAIL', 'sendMail', 'Sends mail to whoever wants to be told so.');
