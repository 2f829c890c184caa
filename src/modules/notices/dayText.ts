import type { LocalizedText } from '../../kernel/localizedText.ts';

const inLanguage = (language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
const [chinese, english] = [inLanguage('zh-CN'), inLanguage('en-US')];

/** The day of a moment in China, as the page says it: 2026年11月14日, November 14, 2026. */
export const dayText = (at: Date): LocalizedText => ({
  zh: chinese.format(at),
  en: english.format(at),
});
