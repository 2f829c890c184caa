/** The fewest characters of a name that the page looks for: a single one finds half of everybody, and each look-up is written down. */
export const nameQueryMin = 2;
