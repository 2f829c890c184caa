import { makeNotice, type NoticeDraft, type NoticeWords } from './notice.ts';
import { saveNotices } from './notice.store.ts';

/** Tells people what concerns them, each matter and state once however often it is told; how many were new. */
export const tell = (drafts: readonly NoticeDraft[], words: NoticeWords): Promise<number> =>
  drafts.length === 0
    ? Promise.resolve(0)
    : saveNotices(drafts.map((draft) => makeNotice(draft, words)));
