import { conflict } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import type { Message } from './message.ts';
import { findMessage, saveNewMessage } from './message.store.ts';

/**
 * Keeps a new message under the id that its key gives, with the next public number. The same key with the same content
 * gives the first message; with other content it is refused (CONFLICT, `key_reused`).
 */
export async function keepOnce(made: Omit<Message, 'no'>): Promise<Message> {
  const earlier = await findMessage(made.id);
  if (earlier !== null) return sameRequest(earlier, made.request);

  const [no] = await takeNumbers('message', made.at);
  const message = { ...made, no: present(no, 'public number') };
  if ((await saveNewMessage(message)) === 'inserted') return message;
  return sameRequest(present(await findMessage(made.id), 'message'), made.request);
}

function sameRequest(earlier: Message, request: string): Message {
  if (earlier.request !== request)
    throw conflict('key_reused', 'This key was used for another message: send it with a new key.');
  return earlier;
}
