const invisible = /[\p{Cf}\p{Cc}]/gu;

/** A column's name as people read it: without a byte order mark, spaces around it, width and case. */
const readAs = (name: string): string =>
  name.normalize('NFKC').replace(invisible, '').trim().toLowerCase();

/** The names that people read as this one. */
export const lookAlikes = (name: string, among: readonly string[]): string[] =>
  among.filter((other) => other === name || readAs(other) === readAs(name));

/** Names as they are told to people. */
export const quotedNames = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(', ');
