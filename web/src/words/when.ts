import { useTranslation } from 'react-i18next';

const zone = 'Asia/Shanghai';

const day: Intl.DateTimeFormatOptions = {
  timeZone: zone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
};
const moment: Intl.DateTimeFormatOptions = {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const month: Intl.DateTimeFormatOptions = { timeZone: zone, year: 'numeric', month: 'long' };
const shortMonth: Intl.DateTimeFormatOptions = { timeZone: zone, month: 'short' };

const format = (language: string, options: Intl.DateTimeFormatOptions, at: string) =>
  new Intl.DateTimeFormat(language, options).format(new Date(at));

/** Says times in the page's language, always in Beijing time: day, moment, month. */
export const useWhen = () => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return {
    dayOf: (at: string) => format(language, day, at),
    /** A calendar date of China, `YYYY-MM-DD`. */
    dateOf: (date: string) => format(language, day, `${date}T00:00:00+08:00`),
    momentOf: (at: string) => format(language, moment, at),
    monthOf: (yearMonth: string) => format(language, month, `${yearMonth}-15T00:00:00Z`),
    shortMonthOf: (yearMonth: string) => format(language, shortMonth, `${yearMonth}-15T00:00:00Z`),
  };
};
