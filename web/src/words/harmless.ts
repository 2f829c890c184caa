// Embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069): they can make a text read otherwise than it was written.
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A person's text with every character that turns the direction of reading replaced by the visible sign U+FFFD; its length stays. */
export const harmless = (text: string) => text.replaceAll(turning, '\uFFFD');
