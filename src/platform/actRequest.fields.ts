import { storedPart, text } from './storedSchema.ts';

/** How a request is kept beside what it wrote (kernel/actRequest.ts). */
export const actRequest = storedPart({ id: text, content: text });
