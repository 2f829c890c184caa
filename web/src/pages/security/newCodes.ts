/** Recovery codes that their owner has not kept yet. */
interface NewCodes {
  readonly personId: string;
  readonly codes: readonly string[];
}

let shown: NewCodes | undefined;

/** Keeps new codes for as long as the page is open, until their owner says that they have them: whatever is drawn anew meanwhile must not lose them. */
export const holdNewCodes = (given: NewCodes | undefined) => {
  shown = given;
};

/** The codes that a person has not kept yet. */
export const newCodesOf = (personId: string): readonly string[] | undefined =>
  shown?.personId === personId ? shown.codes : undefined;
