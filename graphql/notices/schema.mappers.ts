import type { CountedConnection } from '../connection.ts';
import type { Notice } from '../../src/modules/notices/notice.ts';
import type { VersionedChoice } from '../../src/modules/notices/noticeChoice.store.ts';

export type NoticeMapper = Notice;
export type NoticeConnectionMapper = CountedConnection<Notice>;
export type NoticeChoiceMapper = VersionedChoice;
