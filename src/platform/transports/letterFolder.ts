import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { randomId } from '../../kernel/id.ts';
import { ensurePrivateFolder } from '../privateFolder.ts';
import { isMailAddress, mailMessage, senderFrom } from './mailMessage.ts';
import { plainId, TransportUnavailable, type Letter, type Transport } from './transport.ts';

/** Where letters are laid, and what they are: mail of a sender (an address or `Name <address>`), or text messages, which have none. */
export type LetterFolderOptions =
  | { readonly folder: string; readonly form: 'mail'; readonly from: string }
  | { readonly folder: string; readonly form: 'text' };

/** What is laid down; nothing when the address is none. */
type Written = (letter: Letter) => Promise<string | Uint8Array | undefined>;

/** The very bytes that a mail relay would be given. */
function asMail(from: string): Written {
  const sender = senderFrom(from);
  const composer = createTransport({ streamTransport: true });
  return async (letter) => {
    if (!isMailAddress(letter.to)) return undefined;
    const { message } = await composer.sendMail(mailMessage(letter, sender));
    return Buffer.isBuffer(message) ? message : await buffer(message);
  };
}

const asText: Written = ({ to, text }) => Promise.resolve(`${to}\n\n${text}\n`);

/**
 * Lays letters into a folder of their own, for development and demos: `<id>.eml` for mail, `<id>.txt` for a text message (the address, an
 * empty line, the text), the owner's alone. The same letter again takes the place of its file. Throws what `ensurePrivateFolder` throws.
 */
export function letterFolder(options: LetterFolderOptions): Transport {
  const { folder, form } = options;
  ensurePrivateFolder(folder);
  const written = options.form === 'mail' ? asMail(options.from) : asText;
  const ending = form === 'mail' ? 'eml' : 'txt';
  return {
    async deliver(letter) {
      const name = `${plainId(letter)}.${ending}`;
      const content = await written(letter);
      if (content === undefined) return { kind: 'refused', answer: 'not a mail address' };
      await replaceFile(folder, name, content);
      return { kind: 'accepted', answer: name };
    },
    async reach() {
      await access(folder, constants.W_OK).catch((error: unknown) => {
        throw unwritable(error);
      });
    },
    close: () => Promise.resolve(),
  };
}

/** Whoever looks finds a letter whole or not at all. */
async function replaceFile(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const draft = join(folder, `.${name}.${randomId()}`);
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true });
    await rename(draft, join(folder, name));
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(error);
  }
}

function unwritable(error: unknown): TransportUnavailable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new TransportUnavailable(`the folder of letters cannot be written: ${code}`);
}
