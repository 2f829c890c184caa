import { businessDay, addDays, businessDate } from '../../kernel/clock.ts';
import { systemActor, type Work } from '../../kernel/work.ts';
import { randomId } from '../../kernel/id.ts';
import { importedMessage, importMessages } from '../../modules/opinion/importMessages.ts';
import { figuresLimits, monthRange, monthsBefore } from '../../modules/openness/figures.ts';

/** What people of the second community wrote on a forum in quiet months. All invented by us. */
const sentences: readonly string[] = [
  '请问社区图书角周末几点开门？',
  '河边步道的新长椅坐着很舒服，谢谢施工师傅。',
  '建议在小区东门加一盏路灯，晚上回家看得清楚些。',
  '办老年公交卡需要带哪些材料，在哪里办？',
  '谁在健身角捡到一串钥匙，上面挂着一只小木鱼。',
  '周六的旧书交换很热闹，孩子换到了三本画册。',
  '垃圾房旁边的水龙头有点松，麻烦有空看一看。',
  '请问接种疫苗要提前几天预约？',
  '楼下的桂花开了，整个院子都是香的。',
  '建议把活动室的开放时间延长到晚上九点。',
  '快递柜换了新位置，在二号楼北面，大家别走错。',
  '感谢志愿者帮我家老人把轮椅抬上楼。',
];

const place = 'fj/wc/gh/la';
const source = '枫江论坛';

/** How many there were in a month: 12 to 20, some months busier than others. */
const countOf = (month: number): number => 12 + ((month * 5) % 9);

/** Gathers the quiet posts of the months that are over, so that the public figures have a year to show. May be repeated. */
export async function plantHistory(now: Date): Promise<void> {
  const work: Work = { actor: systemActor('import'), now, newId: randomId };
  const rows = monthsBefore(now, figuresLimits.monthsShown).flatMap((month, m) =>
    Array.from({ length: countOf(m) }, (_, i) => {
      const date = addDays(businessDate(monthRange(month).from), i);
      const body = sentences[(m * 5 + i) % sentences.length] ?? '';
      const at = new Date(businessDay(date).from.getTime() + (8 + (i % 10)) * 3_600_000);
      return { externalId: `${month}-${String(i)}`, title: '', body, at };
    }),
  );
  await importMessages(
    work,
    rows.map((row) => importedMessage(work, source, place, row)),
  );
}
