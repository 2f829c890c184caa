import { addDays, calendarDate } from '../../kernel/clock.ts';
import type { PlannedComment } from '../opinion.ts';
import { momentOf, officeTimeAfter } from './calendar.ts';
import { write } from './grammar.ts';
import type { YearMessage } from './planMessages.ts';
import { randomFrom, type Random } from './random.ts';
import { areaOf, firms, hourOf, team, writersOf } from './yearPeople.ts';

/** How many remarks stand below a quarrel and below anything else, on average. */
const remarksOf = (message: YearMessage): number => ('quarrel' in message.about ? 0.32 : 0.2);
const firmAnswers = 0.4;
const officeAnswers = 0.1;

const fromFirms = [
  '您好，{编号已记下|已经登记}，今天下午{两点前|四点前}有师傅上门，请留人。',
  '给您添麻烦了。负责人刚给您打过电话，{明天上午|今天}当面谈。',
  '问题我们认，处理办法写在门口的告示上；有不满意的地方请直接找店长。',
] as const;
const fromOffice = [
  '已转给负责的同事，有结果在这里回复。',
  '网格员明天上午到现场看，请您在家等一会儿。',
  '窗口周一到周五都开，中午也有人；材料不齐可以先来问。',
] as const;

/** What is said below the messages of the year until `now`: neighbours, firms that answer, the office. */
export function planComments(
  seed: string,
  messages: readonly YearMessage[],
  now: Date,
): PlannedComment[] {
  return messages
    .filter(({ report, withdrawnAt }) => report === undefined && withdrawnAt === undefined)
    .flatMap((message) => commentsOn(message, randomFrom(seed, 'comments', message.key)))
    .filter(({ at }) => at < now);
}

function commentsOn(message: YearMessage, random: Random): PlannedComment[] {
  const count = Math.floor(remarksOf(message) * 2 * random.next() + random.next() * 0.7);
  const replies = repliesTo(message);
  const neighbours = writersOf(message.community).filter(({ userName }) => userName !== message.by);
  const said = Array.from({ length: Math.min(count, replies.length) }, (_, i): PlannedComment => {
    const { userName, habit } = random.weighted(neighbours, ({ talk }) => talk);
    const hour = hourOf(habit, random);
    const day = calendarDate(message.at);
    const today = momentOf(day, hour);
    return {
      key: `${message.key}-${String(i + 1)}`,
      on: message.key,
      by: userName,
      at: today > message.at ? today : momentOf(addDays(day, 1), hour),
      body: replies[(i + message.body.length) % replies.length] ?? '',
    };
  });
  return [...said, ...answerTo(message, random)];
}

const repliesTo = ({ about }: YearMessage): readonly string[] => {
  if ('quarrel' in about) return about.quarrel.replies;
  return 'topic' in about ? about.topic.replies : [];
};

/** The firm's own answer, or the office's, some hours later. */
function answerTo(
  { key, about, area, at, community }: YearMessage,
  random: Random,
): PlannedComment[] {
  const answer = {
    key: `${key}-answer`,
    on: key,
    at: officeTimeAfter(at, random.next() * 0.7, random),
  };
  const firm = firms.find(
    (one) => 'quarrel' in about && one.name === about.quarrel.firm && one.area === area,
  );
  if (firm !== undefined && random.chance(firmAnswers))
    return [
      {
        ...answer,
        by: firm.representative,
        role: 'FIRM_REPRESENTATIVE',
        body: write(random.pick(fromFirms), random, {}),
      },
    ];
  if (area !== areaOf(community) || 'quarrel' in about || !random.chance(officeAnswers)) return [];
  const body = random.pick(fromOffice);
  return [{ ...answer, by: team[community].spokesperson, role: 'SPOKESPERSON', body }];
}
