/** Lists of the stores by their names, or by words where one is narrowed; each is called as it is called in earnest. */
export type Lists = Readonly<Record<string, () => Promise<unknown>>>;

export const now = new Date();
export const area = 'nb/hs/nm/lj';
export const page = { first: 20, after: 'm' };
/** One batch of a job. */
export const batch = { from: new Date(0), to: now, limit: 20 };
