import PostalMime, { type Header } from 'postal-mime';
import { isGoneStatus } from './enhancedStatus.ts';
import { shortAnswer, type Handover } from './transport.ts';

/** What the mail system said hours later, by a mail of its own, of a letter that it had taken over. */
export interface Bounce {
  /** The id of the letter, which only its receiver and the servers on its way know: nobody makes up a bounce of a letter they never saw. */
  readonly letterId: string;
  readonly handover: Handover & { readonly kind: 'refused' };
}

/** A report repeats a short letter: far more than any holds. Anybody may send us one; a strange one of 1 MB took its reader 10 s. */
export const bounceBytesMax = 250_000;
/** A report begins with a block on the server and has one for each recipient: a letter of ours has one. */
const blocksMax = 10;

const ourMessageId = /^<(?<id>[A-Za-z0-9][A-Za-z0-9_-]{0,127})@[^<>\s]+>$/u;

const headersIn = async (block: string): Promise<readonly Header[]> =>
  (await PostalMime.parse(`${block.trim()}\n\n`)).headers;

const valueOf = (headers: readonly Header[], name: string): string =>
  headers.find(({ key }) => key === name)?.value ?? '';

/** What follows the type in `rfc822; lin@example.com`. */
const untyped = (value: string): string => value.slice(value.indexOf(';') + 1).trim();

/** What the report says of the first recipient that the letter did not reach. */
async function handoverIn(report: string): Promise<Bounce['handover'] | undefined> {
  for (const block of report.replaceAll('\r\n', '\n').split(/\n{2,}/u, blocksMax)) {
    const headers = await headersIn(block);
    if (valueOf(headers, 'action').toLowerCase() !== 'failed') continue;
    const status = valueOf(headers, 'status').trim();
    const said = untyped(valueOf(headers, 'diagnostic-code')) || status;
    const recipients = ['final-recipient', 'original-recipient'].map((name) =>
      untyped(valueOf(headers, name)),
    );
    const answer = shortAnswer(said, ...recipients);
    return isGoneStatus(status)
      ? { kind: 'refused', answer, isGone: true }
      : { kind: 'refused', answer };
  }
  return undefined;
}

/**
 * Reads a delivery status notification (RFC 3464) as a mail system sends it to the sender of a letter; undefined for any other mail, for
 * one that says only that it takes longer, and for one of a letter that is not ours.
 */
export async function bounceFrom(mail: Uint8Array): Promise<Bounce | undefined> {
  if (mail.length > bounceBytesMax) return undefined;
  const options = { forceRfc822Attachments: true, attachmentEncoding: 'utf8' } as const;
  const { attachments } = await PostalMime.parse(mail, options);
  const textOf = (...types: readonly string[]): string => {
    const content = attachments.find(({ mimeType }) => types.includes(mimeType))?.content;
    return typeof content === 'string' ? content : '';
  };
  const handover = await handoverIn(textOf('message/delivery-status'));
  if (handover === undefined) return undefined;
  const original = textOf('message/rfc822', 'text/rfc822-headers').replaceAll('\r\n', '\n');
  const { messageId = '' } = await PostalMime.parse(original);
  const letterId = ourMessageId.exec(messageId)?.groups?.['id'];
  return letterId === undefined ? undefined : { letterId, handover };
}
