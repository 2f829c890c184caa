import { calendarDate } from '../../kernel/clock.ts';
import { present } from '../../kernel/assert.ts';

/** One question that the notice answers. */
interface PrivacySection {
  readonly titleZh: string;
  readonly titleEn: string;
  /** Paragraphs, parted by line ends. */
  readonly textZh: string;
  readonly textEn: string;
}

/** The privacy notice in one version. A version that was in force is never changed: a later one follows it. */
export interface PrivacyNotice {
  readonly version: number;
  /** Calendar date from which it holds, until the next one does. */
  readonly validFrom: string;
  readonly sections: readonly PrivacySection[];
}

/** The version in force at a moment. Versions stand oldest first, and the first one holds from the beginning. */
export function noticeAt(notices: readonly PrivacyNotice[], now: Date): PrivacyNotice {
  const date = calendarDate(now);
  return present(
    notices.findLast(({ validFrom }) => validFrom <= date) ?? notices[0],
    'privacy notice',
  );
}
