/** A file's name has at most so many code points. */
export const fileNameMax = 100;

/** One thing has at most so many files. */
export const attachmentsMax = 9;

/** A file has at most so many bytes: 10 MB. */
export const fileBytesMax = 10_000_000;
