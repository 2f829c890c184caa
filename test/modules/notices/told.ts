import { randomId } from '../../../src/kernel/id.ts';
import {
  makeNotice,
  type Notice,
  type NoticeDraft,
  type NoticeWords,
} from '../../../src/modules/notices/notice.ts';
import { tell } from '../../../src/modules/notices/tell.ts';
import { monday } from '../../support/world.ts';

/** Words of a module that is none of ours. */
export const words: NoticeWords = {
  POT_FOUND: { topic: 'CASES', zh: '花盆 {no} 找到了。', en: 'Flowerpot {no} was found.' },
  POT_LOST: { topic: 'CASES', zh: '花盆不见了。', en: 'A flowerpot is gone.' },
  POT_NEAR: { topic: 'REMINDERS', zh: '花盆就在附近。', en: 'A flowerpot is near.' },
};

/** Something that somebody is told; each time about another matter. */
export const aNotice = (own: Partial<NoticeDraft> = {}): NoticeDraft => ({
  personId: 'lin',
  kind: 'POT_FOUND',
  of: [randomId()],
  path: '/posts/2026-1',
  at: monday,
  values: { no: '7' },
  ...own,
});

/** The notice as it is after it was told. */
export async function told(draft: NoticeDraft): Promise<Notice> {
  await tell([draft], words);
  return makeNotice(draft, words);
}
