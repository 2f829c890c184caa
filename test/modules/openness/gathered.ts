import { randomId } from '../../../src/kernel/id.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { makeMessage } from '../../../src/modules/opinion/message.ts';
import { saveNewMessages } from '../../../src/modules/opinion/message.store.ts';
import {
  confirmedConflictFlag,
  makeProposal,
  raisedConflictFlag,
  type ConflictFlag,
} from '../../../src/modules/triage/conflictFlag.ts';
import { saveNewConflictFlags } from '../../../src/modules/triage/conflictFlag.store.ts';
import { plainJudge } from '../../support/judge.ts';
import { someone } from '../../support/world.ts';
import { present } from '../../../src/kernel/assert.ts';

/** Puts so many messages of an area into the store, all written at one moment. */
export async function gather(area: string, count: number, at: Date): Promise<Message[]> {
  const messages = Array.from({ length: count }, () => {
    const id = randomId();
    const draft = { id, kind: 'POST', title: '', body: '又吵又吵', area, at, request: id } as const;
    return { ...makeMessage(draft), no: id.slice(0, 12) };
  });
  await saveNewMessages(messages, at);
  return messages;
}

/** Raises a flag about each message at its own moment; the first `confirmed` of them are confirmed by a person. */
export async function raise(messages: readonly Message[], confirmed = 0): Promise<ConflictFlag[]> {
  const verdicts = await plainJudge(messages.map(({ body }) => body));
  const flags = messages.map((message, i) => {
    const verdict = present(verdicts[i], 'verdict');
    const flag = raisedConflictFlag(message, makeProposal(message, verdict, message.at));
    const spokesperson = someone('SPOKESPERSON', message.area);
    return i < confirmed ? confirmedConflictFlag(flag, spokesperson, message.at, '') : flag;
  });
  await saveNewConflictFlags(flags);
  return flags;
}
