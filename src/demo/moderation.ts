import { present } from '../kernel/assert.ts';
import { doneOf } from '../kernel/outcome.ts';
import type { Work } from '../kernel/work.ts';
import { appealDecision } from '../modules/moderation/appealDecision.ts';
import type { ReportKind } from '../modules/moderation/cause.ts';
import { decideAppeal } from '../modules/moderation/decideAppeal.ts';
import { decideReview } from '../modules/moderation/decideReview.ts';
import { reportContent } from '../modules/moderation/reportContent.ts';
import { findReview } from '../modules/moderation/reviewItem.store.ts';
import type { DecisionAct, ReviewItem } from '../modules/moderation/reviewItem.ts';
import { addComment } from '../modules/opinion/addComment.ts';
import type { Message } from '../modules/opinion/message.ts';
import type { DemoCast } from './identity.ts';
import type { DemoClock } from './recent/planRecent.ts';

/** A sharp word below a post of the demo, who reported it, and what became of it. All invented by us. */
interface Quarrel {
  readonly on: string;
  readonly by: string;
  readonly body: string;
  readonly reporter: string;
  readonly kind: ReportKind;
  readonly daysAgo: number;
  readonly decided?: {
    readonly act: DecisionAct;
    readonly rule: string;
    readonly sentence: string;
  };
  readonly appeal?: string;
  /** What the press spokesperson says of the appeal. */
  readonly overturned?: string;
}

const quarrels: readonly Quarrel[] = [
  {
    on: 'parking',
    by: 'qiaoyun',
    body: '你这种人就是又抠又横，活该没车位。',
    reporter: 'hejun',
    kind: 'INSULT',
    daysAgo: 5,
    decided: { act: 'HIDE', rule: 'C-1', sentence: '请就事论事，不要辱骂邻居。' },
    appeal: '我只是替大家着急，话说得急了些，没有骂人的意思。',
  },
  {
    on: 'smoke',
    by: 'luozhi',
    body: '店里的排烟机是便宜货，谁都看得出来。',
    reporter: 'zhiyuan',
    kind: 'RUMOUR',
    daysAgo: 10,
    decided: { act: 'HIDE', rule: 'C-4', sentence: '没有核实的情况请不要当作事实。' },
    appeal: '我说的是我看到的设备，是对一件事的批评。',
    overturned: '这是对设备的批评，没有编造关于人的事实，予以恢复。',
  },
  {
    on: 'leak',
    by: 'hejun',
    body: '楼上那家姓什么、几点回家，想知道的来问我。',
    reporter: 'tangmei',
    kind: 'PRIVATE_DATA',
    daysAgo: 0,
  },
];

/** Has neighbours quarrel below posts, report each other, and a spokesperson decide; one appeal waits, one was right. May be repeated. */
export async function plantModeration(
  cast: DemoCast,
  clock: DemoClock,
  messages: ReadonlyMap<string, Message>,
): Promise<void> {
  for (const quarrel of quarrels) {
    const post = messages.get(quarrel.on);
    if (post !== undefined) await plantQuarrel(cast, clock, quarrel, post);
  }
}

async function plantQuarrel(
  cast: DemoCast,
  clock: DemoClock,
  quarrel: Quarrel,
  post: Message,
): Promise<void> {
  const { on, by, body, reporter, kind, daysAgo } = quarrel;
  const at = (userName: string, hour: number, role?: 'SPOKESPERSON' | 'PRESS_SPOKESPERSON') =>
    cast.at(userName, clock(daysAgo, hour), role);
  const said = { key: `demo-quarrel-${on}`, messageId: post.id, body };
  const { id } = await addComment(at(by, 9), said);
  const report = await reportContent(at(reporter, 10), {
    key: `demo-report-${on}`,
    subject: { kind: 'COMMENT', id },
    kind,
    text: '',
  });
  const item = present(await findReview(report.reviewId), 'review item');
  if (item.decisions.length > 0) return;
  await settle(item, quarrel, {
    decider: at('fayan', 14, 'SPOKESPERSON'),
    author: at(by, 16),
    colleague: at('xinwen', 18, 'PRESS_SPOKESPERSON'),
  });
}

async function settle(
  item: ReviewItem,
  { decided, appeal, overturned }: Quarrel,
  who: Readonly<Record<'decider' | 'author' | 'colleague', Work>>,
): Promise<void> {
  const { id } = item;
  if (decided === undefined) return;
  const asked = { ...decided, id, version: item.version, wording: 1 };
  const { version } = doneOf(await decideReview(who.decider, asked));
  if (appeal === undefined) return;
  const made = { id, version, decision: 1, text: appeal };
  const appealed = doneOf(await appealDecision(who.author, made));
  if (overturned === undefined) return;
  const ended = {
    id,
    version: appealed.version,
    outcome: 'OVERTURNED',
    reasons: overturned,
  } as const;
  doneOf(await decideAppeal(who.colleague, ended));
}
