import type { Topic } from './topic.ts';

/** Against cold rooms: the heating station comes to the community. */
const heatingDesk: Topic = {
  name: 'heatingDesk',
  season: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6],
  since: '11-20',
  titles: ['', '供热站到社区来{登记|测温}了', '暖气热起来了'],
  parts: [
    [
      '供热站在社区一楼{设了登记台|派了两位师傅值班}，',
      '社区和供热站{开过协调会|约好了逐户测温}以后，',
    ],
    [
      '上午登记，{下午就来人放气|第二天就换了阀门}，',
      '<house>{一个单元一起测了室温|两天就排查完了}，',
    ],
    [
      '{家里到了二十度|终于不用穿羽绒服|<family>夜里睡得踏实了}，<thanks>。',
      '{十九|二十|二十一}度，<thanks>。',
    ],
  ],
  replies: ['我家昨天也来过了。', '登记台下午五点半收。', '今年比去年快。'],
};

/** Against noise in summer: who makes it and who hears it agree on hours. */
const quietHours: Topic = {
  name: 'quietHours',
  season: [0, 0, 0, 0, 0, 0, 2, 6, 6, 0, 0, 0],
  titles: ['', '{安静|晚间}公约签好了', '晚上安静多了'],
  parts: [
    [
      '议事会上{跳舞队和住户|摊主和楼里的代表}把时间谈定了，',
      '《晚间公约》贴在<street>{路口|的公告栏}，',
    ],
    [
      '{九点半收音响|十点以前收摊}，{领队每晚自己看表|网格员去听过三晚}，',
      '音响换成{小的|朝着河边}，{桌椅也垫了橡胶|收摊不再拖桌子}，',
    ],
    ['{孩子睡得早了|能开窗睡觉了|<family>不再失眠}，<thanks>。', '<thanks>。'],
  ],
  replies: ['昨晚确实十点就散了。', '大家互相体谅。', '希望秋天也这样。'],
};

/** Against wages that are owed: a window for them before Spring Festival. */
const wageWindow: Topic = {
  name: 'wageWindow',
  season: [6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  titles: ['', '工钱{拿到了|结清了}', '街道的{讨薪|欠薪}窗口'],
  parts: [
    [
      '街道三楼{开了欠薪窗口|劳动监察和调解员一起坐班}，',
      '劳动监察和社区{去了工地两趟|把老板请来对了账}，',
    ],
    ['我们{四|五|六}个人的工钱{一次结清|分两次到账}，', '{第二天|三天}就{给了答复|约来老板}，'],
    ['{可以安心回家过年|孩子的学费有了}，<thanks>。', '<thanks>。'],
  ],
  replies: ['带上考勤和聊天记录去，很快。', '窗口周六上午也开。', '替你们高兴。'],
};

/** What the town did about each wave, as people tell it when it falls. */
export const remedies: readonly Topic[] = [heatingDesk, quietHours, wageWindow];
