import { buffer } from 'node:stream/consumers';
import { takeBounce, type BounceOutcome } from '../modules/delivery/takeBounce.ts';
import { bounceFrom } from '../platform/transports/bounceMail.ts';
import { readConfig } from './config.ts';
import { runTool, WrongUsage, type Outcome, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run --silent bounce < MAIL

Takes a mail that came back to MAIL_FROM (a delivery status notification, RFC 3464): what it was about is marked as not delivered, with
the words of the other server, and an address that refuses three letters in 30 days, or that is not there, gets no more. Any other mail is left
alone. The mail server runs it, for example by a line of /etc/aliases: noreply: "|cd /srv/fengqiao && npm run --silent bounce || exit 75"
  --json   prints {"outcome"} as the last line: taken, takenBefore, noLetterOfOurs or noBounce
Exit code: 0 done, 1 not possible now (the mail server is to try again), 2 wrong usage.`;

const lines: Readonly<Record<BounceOutcome | 'noBounce', string>> = {
  taken: 'taken: not delivered',
  takenBefore: 'taken before',
  noLetterOfOurs: 'of no letter of ours: left alone',
  noBounce: 'no report that a letter failed: left alone',
};

const outcomeOf = (outcome: keyof typeof lines): Outcome => ({
  done: true,
  line: lines[outcome],
  summary: { outcome },
});

const bounce: Tool = {
  usage,
  options: {},
  async run(_flags, words, say) {
    if (words.length > 0) throw new WrongUsage('the mail comes on standard input');
    const found = await bounceFrom(await buffer(process.stdin));
    if (found === undefined) return outcomeOf('noBounce');
    const { letterId, handover } = found;
    return withStore(readConfig(), 'bounce', say, async (work) =>
      outcomeOf(await takeBounce(work, letterId, handover)),
    );
  },
};

process.exitCode = await runTool(bounce, process.argv.slice(2));
