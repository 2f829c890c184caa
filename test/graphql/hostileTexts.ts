/** As much text as fits into a request's body of 100 kB beside its document. */
const bytesMax = 97_000;

/** A text of the most bytes that a body can carry (JSON's escapes counted): a beginning, and then the same over and over. */
const fill = (over: string, beginning = ''): string => {
  const bytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;
  return beginning + over.repeat((bytesMax - bytes(beginning)) / bytes(over));
};

/** Texts of 97 kB, each of a kind that has made some program slow: by their name. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'marks to be put in order': fill('\u0301\u0323', 'a'),
  'one sign that becomes eighteen': fill('\ufdfa'),
  'Hangul to be put together': fill('\u1112\u1161\u11ab'),
  spaces: fill(' ', 'a'),
  'marks of direction': fill('\u202a\u2068', '138'),
  'zero width': fill('\u200b', 'admin'),
  'digits and hyphens': fill('1\u2011', '+86'),
  'words of offices, almost': fill('管·理·', '系统'),
  'letters that look like others': fill('аԁⅿ1'),
  'single quotes and letters': fill("a 'b"),
  'braces that open': fill('{'),
  addresses: fill('a@.'),
  'a moment with a tail': fill('0', '2026-11-23T09:00:00.'),
  'capitals that grow when they are small': fill('İ'),
  'a suggestion': fill(' Did you mean ?', '"a"'),
  'a stack of calls': fill('\n    at a (b:1:1)', 'Error: a'),
};
