import { addDays, calendarDate } from '../kernel/clock.ts';
import { canonicalJson, idFrom } from '../kernel/id.ts';
import type { Work } from '../kernel/work.ts';
import { draftRecordPaper } from '../modules/ledger/draftRecordPaper.ts';
import { listCases } from '../modules/mediation/case.store.ts';
import { draftCasePaper, type CasePaperKind } from '../modules/mediation/draftCasePaper.ts';
import type { Case } from '../modules/mediation/mediationCase.ts';
import { issuePaper, type PrintShop } from '../modules/papers/issuePaper.ts';
import { codeFrom, type PaperDraft } from '../modules/papers/paper.ts';
import { findPaper } from '../modules/papers/paper.store.ts';
import { theCity } from './community.ts';
import type { DemoCast } from './identity.ts';
import { momentOf } from './year/calendar.ts';

const hourMs = 3_600_000;
/** The hour at which people print. */
const officeHour = 10;
/** Of so many of the newest cases whoever has an agreement has it printed. */
const casesMax = 20;

/** Nobody has kept what was printed in the demo's past: no page is set for it, only written down that it was issued. */
const shop: PrintShop = {
  origin: '',
  printer: { print: ({ content }) => Promise.resolve(Buffer.from(canonicalJson(content))) },
};

/** Has people print their records, a firm its own, and the sides and the mediator of newer cases their papers. May be repeated. */
export async function plantPapers(cast: DemoCast, now: Date): Promise<void> {
  const before = (days: number) => momentOf(addDays(calendarDate(now), -days), officeHour);
  for (const work of [
    cast.at('zhiyuan', before(20)),
    cast.at('zhiyuan', before(2)),
    cast.at('zhoulan', before(9)),
    cast.at('anju', before(5), 'FIRM_REPRESENTATIVE'),
  ])
    await issueOnce(work, 'record', () => draftRecordPaper(work, 'zh-CN'));
  const { items } = await listCases({ area: theCity }, { first: casesMax });
  for (const found of items) await plantPapersOf(found, now);
}

async function plantPapersOf({ no, area, agreement, ...found }: Case, now: Date): Promise<void> {
  if (agreement === undefined) return;
  const at = new Date(Math.min(agreement.at.getTime() + hourMs, now.getTime()));
  const issue = async (actor: Work['actor'], kind: CasePaperKind) => {
    const work: Work = { actor, now: at, newId: () => '' };
    await issueOnce(work, `${kind} ${no}`, () => draftCasePaper(work, no, kind));
  };
  for (const { personId } of found.parties)
    if (personId !== undefined)
      await issue({ personId, role: 'RESIDENT', scope: area }, 'AGREEMENT');
  if (found.mediatorId !== undefined)
    await issue({ personId: found.mediatorId, role: 'MEDIATOR', scope: area }, 'REGISTER_SHEET');
}

/** Issues a paper of the demo under the code that it has in every town with the same story; one that is there stays. */
async function issueOnce(
  work: Work,
  what: string,
  draft: () => Promise<PaperDraft>,
): Promise<void> {
  const { actor, now } = work;
  const id = idFrom('demo paper', actor.personId, actor.firmId ?? '', what, now.toISOString());
  if ((await findPaper(codeFrom(id))) !== null) return;
  await issuePaper({ ...work, newId: () => id }, await draft(), shop);
}
