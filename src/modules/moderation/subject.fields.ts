import { storedPart, text } from '../../platform/storedSchema.ts';

/** Which text, as a part of a document. */
export const subjectPart = storedPart({ kind: text, id: text });
