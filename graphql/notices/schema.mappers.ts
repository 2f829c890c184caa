import type { CountedConnection } from '../connection.ts';
import type { Notice } from '../../src/modules/notices/notice.ts';
import type { NoticeChoice } from '../../src/modules/notices/noticeChoice.ts';

export type NoticeMapper = Notice;
export type NoticeConnectionMapper = CountedConnection<Notice>;
export type NoticeChoiceMapper = NoticeChoice;
