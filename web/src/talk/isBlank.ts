// The server's own notion of a character that draws something (src/kernel/text.ts, which says why); a test holds both together.
const visible =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}\uFFFC])[\p{L}\p{N}\p{P}\p{S}]/gu;

/** How many characters of a text can be seen: what the least length of a text is counted in. */
export const visibleLengthOf = (text: string) => text.match(visible)?.length ?? 0;

/** Whether nothing in a text can be seen, so that the server takes it for empty. */
export const isBlank = (text: string) => text.search(visible) === -1;
