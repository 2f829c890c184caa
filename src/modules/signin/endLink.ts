import type { Work } from '../../kernel/work.ts';
import { changeLink } from './changeLink.ts';
import { unlinked } from './linkedSignIn.ts';

/** Ends the link of a person with an outside account; false where there is none. The person is told. */
export const endLink = async ({ now }: Pick<Work, 'now'>, personId: string): Promise<boolean> =>
  (await changeLink(personId, unlinked, { act: 'unlinked', at: now })) === 'saved';
