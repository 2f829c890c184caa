import { minutesOfDay, type NoticeChoice, type QuietHours } from '../notices/noticeChoice.ts';

const minuteMs = 60_000;
const dayMs = minutesOfDay * minuteMs;
/** China has one zone, UTC+8, and no summer time since 1991. */
const chinaOffsetMs = 8 * 3_600_000;

const msOfDay = (at: Date): number => (at.getTime() + chinaOffsetMs) % dayMs;

/** The next moment, this one included, at which the day in China is so many minutes old. */
function nextAt(at: Date, minute: number): Date {
  const wait = (minute * minuteMs - msOfDay(at) + dayMs) % dayMs;
  return new Date(at.getTime() + wait);
}

const isQuiet = ({ from, to }: QuietHours, at: Date): boolean => {
  const minute = msOfDay(at) / minuteMs;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
};

/** The first moment from this one on that lies in no quiet hours. */
export const afterQuiet = ({ quietHours }: NoticeChoice, at: Date): Date =>
  quietHours !== undefined && isQuiet(quietHours, at) ? nextAt(at, quietHours.to) : at;

/** When what is told at a moment goes out: at once, or with all of the day at the chosen time, and never in quiet hours. */
export const sendMoment = (choice: NoticeChoice, at: Date): Date =>
  afterQuiet(choice, choice.dailyAt === undefined ? at : nextAt(at, choice.dailyAt));
