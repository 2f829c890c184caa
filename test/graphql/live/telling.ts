import { randomId } from '../../../src/kernel/id.ts';
import { tell } from '../../../src/modules/notices/tell.ts';

const words = { TESTED: { zh: '试一下。', en: 'A try.', topic: 'CASES' } } as const;

/** Tells somebody one thing. */
export const tellOne = (personId: string): Promise<number> =>
  tell([{ personId, kind: 'TESTED', of: [randomId()], path: '/', at: new Date() }], words);
