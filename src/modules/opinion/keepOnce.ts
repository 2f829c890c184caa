import { present } from '../../kernel/assert.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import type { Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Message } from './message.ts';
import { admitMessage } from './admission.ts';
import { findMessage, saveNewMessage } from './message.store.ts';

/**
 * Keeps a new message and its files under the id that its key gives, with the next public number; as `createOnce` has it. A new one is
 * asked first whether it may stand, and how (`admitMessage`).
 */
export async function keepOnce(made: Omit<Message, 'no'>, work: Work): Promise<Message> {
  const { thing } = await createOnce({
    find: () => findMessage(made.id),
    isSame: ({ request }) => request === made.request,
    make: async () => {
      const admitted = await admitMessage(work, made);
      await attachFiles(work, made.attachments ?? [], { kind: 'message', id: made.id });
      const [no] = await takeNumbers('message', made.at);
      const message = { ...made, ...admitted, no: present(no, 'public number') };
      return (await saveNewMessage(message)) === 'inserted' ? message : null;
    },
  });
  return thing;
}
