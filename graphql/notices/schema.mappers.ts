import type { CountedConnection } from '../connection.ts';
import type { Notice } from '../../src/modules/notices/notice.ts';

export type NoticeMapper = Notice;
export type NoticeConnectionMapper = CountedConnection<Notice>;
