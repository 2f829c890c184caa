/** A sentence that the server has in both languages, in the one that is read: `language` is i18next's, for example `zh-CN`. */
export const localized = (
  text: { readonly zh: string; readonly en: string },
  language: string,
): string => (language.startsWith('zh') ? text.zh : text.en);
