import { accrueCredit } from './accrueCredit.ts';
import { checkInvariants } from './checkInvariants.ts';
import type { Job } from './defineJob.ts';
import { eraseAccounts } from './eraseAccounts.ts';
import { forgetAuditLines } from './forgetAuditLines.ts';
import { indexThings } from './indexThings.ts';
import { judgeMessages } from './judgeMessages.ts';
import { keepClocks } from './keepClocks.ts';
import { keepReviews } from './keepReviews.ts';
import { planDeliveries } from './planDeliveries.ts';
import { recountClocks } from './recountClocks.ts';
import { reckonLevels } from './reckonLevels.ts';
import { relayEvents } from './relayEvents.ts';
import { removeOrphanFiles } from './removeOrphanFiles.ts';
import { ringClocks } from './ringClocks.ts';
import { sendMail } from './sendMail.ts';
import { sendPush } from './sendPush.ts';
import { sendTexts } from './sendTexts.ts';
import { tallyFigures } from './tallyFigures.ts';
import { tellPeople } from './tellPeople.ts';

/** Every job of the platform, in the order of the line. */
export const jobs: readonly Job[] = [
  relayEvents,
  judgeMessages,
  keepReviews,
  reckonLevels,
  indexThings,
  keepClocks,
  recountClocks,
  ringClocks,
  tellPeople,
  planDeliveries,
  sendMail,
  sendTexts,
  sendPush,
  accrueCredit,
  tallyFigures,
  checkInvariants,
  eraseAccounts,
  removeOrphanFiles,
  forgetAuditLines,
];

/** The job of a name; undefined when there is none. */
export const jobNamed = (name: string): Job | undefined => jobs.find((job) => job.name === name);
