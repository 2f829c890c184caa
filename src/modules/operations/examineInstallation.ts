import { channels } from '../notices/noticeChoice.ts';
import { checkSending } from './checkSending.ts';
import { checkSignIn } from './checkSignIn.ts';
import { lookWithin, type Finding, type InstallationPart, type Look } from './finding.ts';
import { checkBackup, checkClock, checkDisk, checkFiles, checkStore } from './storeChecks.ts';
import { checkCalendar, checkEvents, checkJobs, checkLetters } from './workChecks.ts';

/**
 * Looks at every part, the store first and then the others beside one another, so that the whole takes no longer than twice `limitMs`;
 * never throws.
 */
export async function examineInstallation(now: Date, limitMs: number): Promise<Finding[]> {
  const looks: readonly (readonly [InstallationPart, Look])[] = [
    ['DISK', checkDisk],
    ['FILES', checkFiles],
    ['BACKUP', () => checkBackup(now)],
    ['CLOCK', checkClock],
    ['CALENDAR', () => checkCalendar(now)],
    ['EVENTS', () => checkEvents(now)],
    ['JOBS', checkJobs],
    ['LETTERS', () => checkLetters(now)],
    ['SIGN_IN', checkSignIn],
    ...channels.map((channel) => [channel, () => checkSending(channel)] as const),
  ];
  const store = await lookWithin('STORE', checkStore, limitMs);
  const others = await Promise.all(looks.map(([part, look]) => lookWithin(part, look, limitMs)));
  return [store, ...others];
}
