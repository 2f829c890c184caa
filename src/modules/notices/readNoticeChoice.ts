import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { NoticeChoice } from './noticeChoice.ts';
import { findChoice } from './noticeChoice.store.ts';

/** How the person who asks is told. */
export const readNoticeChoice = async ({ actor }: Work): Promise<NoticeChoice> =>
  (await findChoice(ownPersonId(actor))).choice;
