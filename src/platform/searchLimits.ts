/** The longest question, in code points. */
export const queryLengthMax = 40;

/** The shortest stored part of a name or title, in code points: less than that is not looked for. */
export const partLengthMin = 2;
