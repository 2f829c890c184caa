import { closeTransports } from '../modules/delivery/deliverySettings.ts';
import { examineInstallation } from '../modules/operations/examineInstallation.ts';
import { readConfig } from './config.ts';
import { lineOf, tableOf, type FindingLine } from './doctor/finding.ts';
import { fontsFinding } from './doctor/fontsFinding.ts';
import { offerChannels, openTransports } from './openDelivery.ts';
import { offerOpenId } from './offerOpenId.ts';
import { openPush } from './openPush.ts';
import { openFiles } from './openFiles.ts';
import { offerInstallation } from './offerInstallation.ts';
import { runTool, WrongUsage, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run doctor -- [--json]

Looks whether everything is well, whether or not the server runs: store, disk, files, backup, clock, working calendar, events, jobs, what waits to
be sent, the typefaces of papers, a provider of sign-ins, and the servers of mail, text messages and push. Opens the data as every tool does; sends nothing.
  --json   prints {"well","findings":[{"part","state","says"}]} as the last line
Exit code: 0 nothing is BAD (LOOK: look at it soon), 1 something is, 2 wrong usage.`;

/** A server that is away is told from one that is slow. */
const lookMs = 15_000;

const examine = async (now: Date): Promise<FindingLine[]> => [
  ...(await examineInstallation(now, lookMs)).map(lineOf),
  await fontsFinding(),
];

const doctor: Tool = {
  usage,
  options: {},
  async run(_flags, words, say) {
    if (words.length > 0) throw new WrongUsage('the doctor takes no names');
    const config = readConfig();
    offerChannels(config);
    offerOpenId(config);
    openTransports(config);
    openFiles(config);
    offerInstallation(config);
    try {
      return await withStore(config, 'doctor', say, async ({ now }) => {
        await openPush(config);
        const findings = await examine(now);
        const well = findings.every(({ state }) => state !== 'BAD');
        return { done: well, line: tableOf(findings), summary: { well, findings } };
      });
    } finally {
      await closeTransports();
    }
  },
};

process.exitCode = await runTool(doctor, process.argv.slice(2));
