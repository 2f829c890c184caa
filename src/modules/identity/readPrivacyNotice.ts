import type { Work } from '../../kernel/work.ts';
import { noticeAt } from './privacyNotice.ts';
import type { PrivacyNotice } from './privacyNotice.ts';
import { privacyNotices } from './privacyNotices.ts';

/** The notice in a version, or the one in force; null when there is no such version. Open to everybody: one reads before one agrees. */
export const readPrivacyNotice = ({ now }: Work, version?: number): PrivacyNotice | null =>
  version === undefined
    ? noticeAt(privacyNotices, now)
    : (privacyNotices.find((one) => one.version === version) ?? null);
