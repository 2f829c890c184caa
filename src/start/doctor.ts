import { closeTransports } from '../modules/delivery/deliverySettings.ts';
import { readConfig, type Config } from './config.ts';
import { findingOf, tableOf, type Finding } from './doctor/finding.ts';
import { fontsFinding } from './doctor/fontsFinding.ts';
import { sendingFindings } from './doctor/sendingFindings.ts';
import { signInFinding } from './doctor/signInFinding.ts';
import {
  clockFinding,
  diskFinding,
  readBackupFinding,
  storeFinding,
} from './doctor/storeFindings.ts';
import {
  eventsFinding,
  jobsFinding,
  lettersFinding,
  readCalendarFinding,
} from './doctor/workFindings.ts';
import { offerChannels, openTransports } from './openDelivery.ts';
import { offerOpenId } from './offerOpenId.ts';
import { openPush } from './openPush.ts';
import { runTool, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run doctor -- [--json]

Looks whether everything is well, whether or not the server runs: store, disk, backup, clock, working calendar, events, jobs, what waits to
be sent, the typefaces of papers, a provider of sign-ins, and the servers of mail, text messages and push. Opens the data as every tool does; sends nothing.
  --json   prints {"well","findings":[{"part","state","says"}]} as the last line
Exit code: 0 nothing is BAD (LOOK: look at it soon), 1 something is, 2 wrong usage.`;

/** Looks at every part in turn; one that cannot be looked at is a finding too. */
async function examine(config: Config, now: Date): Promise<Finding[]> {
  const looks: readonly (readonly [string, () => Promise<Finding>])[] = [
    ['store', storeFinding],
    ['disk', () => diskFinding(config)],
    ['backup', () => readBackupFinding(now)],
    ['clock', clockFinding],
    ['calendar', () => readCalendarFinding(now)],
    ['events', () => eventsFinding(now)],
    ['jobs', jobsFinding],
    ['letters', () => lettersFinding(now)],
    ['fonts', fontsFinding],
    ['sign-in', signInFinding],
  ];
  const findings: Finding[] = [];
  for (const [part, look] of looks) findings.push(await findingOf(part, look));
  return [...findings, ...(await sendingFindings())];
}

const doctor: Tool = {
  usage,
  options: {},
  async run(_flags, words, say) {
    if (words.length > 0) throw new WrongUsage('the doctor takes no names');
    const config = readConfig();
    offerChannels(config);
    offerOpenId(config);
    openTransports(config);
    try {
      return await withStore(config, 'doctor', say, async ({ now }) => {
        await openPush(config);
        const findings = await examine(config, now);
        const well = findings.every(({ state }) => state !== 'BAD');
        return { done: well, line: tableOf(findings), summary: { well, findings } };
      });
    } finally {
      await closeTransports();
    }
  },
};

process.exitCode = await runTool(doctor, process.argv.slice(2));
