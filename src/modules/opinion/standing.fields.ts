import { moment, number, storedPart, text } from '../../platform/storedSchema.ts';

const mask = storedPart({ wording: number, from: number, to: number, byWord: Boolean });

/** Why somebody is to look at a text, as a part of its document. */
export const causePart = storedPart({ kind: text, ref: String, from: Number, to: Number });

/** How a text stands, as a part of its document. */
export const standingPart = storedPart({
  state: text,
  masks: { type: [mask], default: undefined },
  sealedTo: Number,
  editAsked: Number,
  commentsClosed: Boolean,
  decision: number,
  at: moment,
});
