/** The server's limits in code points: a title, a body, a comment. */
export const titleMax = 80;
export const bodyMax = 5_000;
export const commentMax = 1_000;
