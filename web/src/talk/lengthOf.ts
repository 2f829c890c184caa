/** How long a text is to a person: code points, as the server counts. */
export const lengthOf = (text: string) => Array.from(text).length;
