/** How long a text is to a person: code points, as the server counts. */
export const lengthOf = (text: string) => [...text].length;

export const titleMax = 80;
export const bodyMax = 5_000;
export const commentMax = 1_000;
