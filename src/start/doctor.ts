import { closeTransports } from '../modules/delivery/deliverySettings.ts';
import { readConfig, type Config } from './config.ts';
import { findingOf, tableOf, type Finding } from './doctor/finding.ts';
import { sendingFindings } from './doctor/sendingFindings.ts';
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
import { runTool, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run doctor -- [--json]

Looks whether everything is well, whether or not the server runs: store, disk, backup, clock, working calendar, events, jobs, what waits to
be sent, and the servers of mail and text messages. Opens the data as every tool does; sends nothing.
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
    openTransports(config);
    try {
      return await withStore(config, 'doctor', say, async ({ now }) => {
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
