import { domainToASCII } from 'node:url';
import type { SendMailOptions } from 'nodemailer';
import { plainId, type Letter } from './transport.ts';

/** Who writes our mail. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  /** The domain of the address, in ASCII. */
  readonly domain: string;
}

const namedAddress = /^(?<name>[^<>\p{C}]*)<(?<address>[^<>\p{C}]+)>$/u;
// Without what could end an address, begin a second one or a comment: whoever needs quotes around their name has another address.
const mailAddress = /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]{1,189}$/u;

/** True for a mail address as people have them, in ASCII or not; false for quoted ones, lists, and all that is more than one address. */
export const isMailAddress = (text: string): boolean => mailAddress.test(text);

/** The sender in `address` or `Name <address>`. Throws when there is none in it. */
export function senderFrom(from: string): Sender {
  const { name = '', address = from } = namedAddress.exec(from)?.groups ?? {};
  const domain = domainToASCII(address.slice(address.indexOf('@') + 1));
  if (!isMailAddress(address) || domain === '')
    throw new Error(`the sender of mail is an address or "Name <address>", not ${from}`);
  return { name: name.trim(), address, domain };
}

/**
 * A letter as mail: plain text, marked as written by a machine (RFC 3834), so that no absence note answers it. Its Message-ID is made of
 * its id: a letter that comes twice is known again. Addresses are given as such, never as a header's text, and nothing is fetched.
 */
export const mailMessage = (
  letter: Letter,
  { name, address, domain }: Sender,
): SendMailOptions => ({
  from: { name, address },
  to: { name: '', address: letter.to },
  envelope: { from: address, to: [letter.to] },
  messageId: `<${plainId(letter)}@${domain}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  subject: letter.subject,
  text: letter.text,
  disableFileAccess: true,
  disableUrlAccess: true,
});
