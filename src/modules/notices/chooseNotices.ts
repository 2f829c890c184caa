import { conflict } from '../../kernel/appError.ts';
import { canonicalJson } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { checkChoice, type NoticeChoice } from './noticeChoice.ts';
import { findChoice, saveChoice, type VersionedChoice } from './noticeChoice.store.ts';

/**
 * Chooses how one is told from now on. The same choice again writes nothing; one that was made without knowing of another (in a second
 * tab, on a second device) is refused, so that neither is lost unseen. BAD_INPUT as `checkChoice`, CONFLICT `changed_meanwhile`.
 */
export async function chooseNotices(
  { actor }: Work,
  { version: readAt, ...asked }: VersionedChoice,
): Promise<VersionedChoice> {
  const personId = ownPersonId(actor);
  const wanted: NoticeChoice = checkChoice(asked);
  return retryLostRace(async () => {
    const { choice, version } = await findChoice(personId);
    if (canonicalJson(choice) === canonicalJson(wanted)) return { ...choice, version };
    if (version !== readAt)
      throw conflict('changed_meanwhile', 'It was chosen anew elsewhere; look again.');
    if (!(await saveChoice(personId, wanted, version))) return lostRace;
    return { ...wanted, version: version + 1 };
  });
}
