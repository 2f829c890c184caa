/** The server's limits in code points: a title, a body, a comment. */
export const titleMax = 80;
export const bodyMax = 5_000;
export const commentMax = 1_000;
/** Why a message is put before the team, in characters. */
export const raiseNoteMax = 500;
