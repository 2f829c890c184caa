/** A code as it stands on the paper, in groups of four. */
export const groupedCode = (code: string) => code.match(/.{1,4}/gu)?.join('-') ?? code;
