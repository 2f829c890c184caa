import { canonicalJson } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { checkChoice, type NoticeChoice } from './noticeChoice.ts';
import { findChoice, saveChoice } from './noticeChoice.store.ts';

/** Chooses how one is told from now on; of two choices at once the later one holds. The same choice again writes nothing. BAD_INPUT as `checkChoice`. */
export async function chooseNotices({ actor }: Work, asked: NoticeChoice): Promise<NoticeChoice> {
  const personId = ownPersonId(actor);
  const wanted = checkChoice(asked);
  return retryLostRace(async () => {
    const { choice, version } = await findChoice(personId);
    if (canonicalJson(choice) === canonicalJson(wanted)) return choice;
    return (await saveChoice(personId, wanted, version)) ? wanted : lostRace;
  });
}
