import type { PlannedPicture } from './scenes.ts';

/** A post of the demo community: who wrote it, how many days before the first start, and what. All invented by us. */
export interface DemoPost {
  /** The name by which the demo's cases speak of it. */
  readonly name?: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly body: string;
  readonly pictures?: readonly PlannedPicture[];
}

/** Posts from all of life in a community: quarrels, wishes, thanks and questions. */
export const demoPosts: readonly DemoPost[] = [
  {
    name: 'leak',
    by: 'zhoulan',
    daysAgo: 1,
    title: '楼上漏水，找了三次都不修',
    body: '我家卫生间天花板从上个月开始滴水，墙皮都掉了。楼上住户说不是他家的问题，物业来看过两次，让我们自己协商。现在谁都不肯出钱修，我要求楼上赔偿我家的损失。',
    pictures: [{ scene: 'ceiling', name: '卫生间天花板.jpg' }],
  },
  {
    name: 'parking',
    by: 'hejun',
    daysAgo: 6,
    title: '物业把我的车位租给了别人',
    body: '车位费我已经交到年底，物业公司却把我的固定车位又租给外面的人，我去理论，他们说合同没写清楚，也不退钱。请社区帮忙协调。',
  },
  {
    name: 'smoke',
    by: 'tangmei',
    daysAgo: 12,
    title: '楼下饭馆油烟直接排到我家窗口',
    body: '鲜味小馆的排烟管对着二楼，从中午到晚上油烟不断，全家咳嗽不敢开窗。跟老板说过好几次，老板说他手续齐全，不肯改。',
  },
  {
    name: 'deposit',
    by: 'luozhi',
    daysAgo: 40,
    title: '装修押金拖了半年不退',
    body: '装修早就验收合格，安居物业一直不退我三千元装修押金，每次去都说负责人不在。这是我们的血汗钱，要求退还。',
  },
  {
    name: 'corridor',
    by: 'qiaoyun',
    daysAgo: 30,
    title: '邻居在楼道堆满纸箱，还骂人',
    body: '对门邻居把楼道当成仓库，纸箱堆到我家门口，婴儿车都过不去。我请他搬走，他反而骂人，两家已经吵了好几回。',
    pictures: [{ scene: 'corridor', name: '三楼楼道.jpg' }],
  },
  {
    name: 'wages',
    by: 'panlin',
    daysAgo: 20,
    title: '装修老板拖欠工钱两个月',
    body: '我在小区里给装修队做油漆，老板欠我们四个人两个月工资，打电话不接。再不给钱我们只能去劳动局讨说法。',
  },
  {
    name: 'dog',
    by: 'hejun',
    daysAgo: 3,
    title: '遛狗不牵绳把孩子吓哭了',
    body: '昨天傍晚邻居家的大狗没牵绳扑向我女儿，孩子摔倒膝盖破了，邻居说没咬到就不用赔，要求对方道歉并承担医药费。',
  },
  { by: 'tangmei', daysAgo: 0, title: '', body: '谢谢三号楼的保安师傅，下雨天帮我把老人扶上楼。' },
  {
    by: 'qiaoyun',
    daysAgo: 1,
    title: '建议在活动室加几张桌子',
    body: '活动室下棋的人越来越多，建议加两三张桌子，再装一盏亮一点的灯。',
  },
  {
    by: 'hejun',
    daysAgo: 2,
    title: '请问医保窗口周末开吗',
    body: '想给母亲办异地就医备案，请问街道的医保窗口周六上午开门吗，需要带什么材料。',
  },
  {
    by: 'luozhi',
    daysAgo: 2,
    title: '二号楼门口路灯不亮',
    body: '二号楼东边的路灯坏了三天，晚上看不清台阶，请派人修一下。',
    pictures: [{ scene: 'lamp', name: '二号楼东边.jpg' }],
  },
  { by: 'panlin', daysAgo: 4, title: '', body: '柳岸的桂花开了，早上散步特别香。' },
  {
    by: 'zhoulan',
    daysAgo: 5,
    title: '隔壁夜里打牌到一点',
    body: '隔壁出租房几乎每天夜里打牌，吵到凌晨一点，敲门劝过反被辱骂，我家老人心脏不好，再这样我们受不了了。',
  },
  {
    by: 'daiqiang',
    daysAgo: 7,
    title: '公交站牌被树挡住',
    body: '柳岸路口的站牌被树枝挡住了，外地来的亲戚找了半天，建议修剪。',
  },
  {
    by: 'tangmei',
    daysAgo: 8,
    title: '健身房关门不退会费',
    body: '桂园门口的健身房突然停业，办卡交的两千八不退，客服电话没人接，一起办卡的十几个邻居都在维权。',
  },
  {
    by: 'hejun',
    daysAgo: 9,
    title: '停水通知能不能早点发',
    body: '昨天停水是当天早上才通知的，家里没来得及存水，希望以后提前一天发。',
  },
  {
    by: 'qiaoyun',
    daysAgo: 11,
    title: '电梯维修费分摊不公平',
    body: '物业要一楼住户和顶楼交一样的电梯维修费，一楼根本不坐电梯。业委会和物业各说各的，业主们意见很大，要求公开账目。',
  },
  { by: 'luozhi', daysAgo: 13, title: '', body: '社区的免费理发真好，老爸很高兴，谢谢志愿者。' },
  {
    by: 'panlin',
    daysAgo: 16,
    title: '房东不肯退押金还扣下行李',
    body: '租期满了房东以墙面有划痕为由不退押金，还把我的行李锁在屋里，我报过警，警察让我们协商解决。',
  },
  {
    by: 'zhoulan',
    daysAgo: 18,
    title: '垃圾房换个位置吧',
    body: '垃圾房离儿童游乐场太近，夏天味道大，建议换到北门那边。',
  },
  {
    by: 'daiqiang',
    daysAgo: 24,
    title: '邻居空调外机对着我家卧室',
    body: '楼上新装的空调外机紧贴我家卧室窗户，噪声大还滴水，跟他商量换位置，他说法律没规定，态度很恶劣。',
  },
  {
    by: 'tangmei',
    daysAgo: 26,
    title: '请问老年食堂怎么办卡',
    body: '父亲七十六岁，户口不在本街道，请问能不能办老年食堂的卡。',
  },
  {
    by: 'hejun',
    daysAgo: 35,
    title: '车被楼上掉下的花盆砸了',
    body: '停在楼下的车被花盆砸坏引擎盖，楼上几户都说不是自己家的，修车要四千多，希望社区帮忙查清并协调赔偿。',
  },
  { by: 'qiaoyun', daysAgo: 45, title: '', body: '重阳节包饺子活动办得热闹，照片已经发群里了。' },
];

/** What volunteers reported. */
export const demoFieldReports = [
  {
    name: 'elders',
    by: 'zhiyuan',
    daysAgo: 0,
    reportKind: 'NEIGHBOURS',
    place: '五号楼二单元三楼过道',
    body: '两户老人为晾衣杆的位置争了半小时，互不相让，我先劝开了，双方都愿意请社区来评理。',
  },
  {
    name: 'cover',
    by: 'zhiyuan',
    daysAgo: 3,
    reportKind: 'SAFETY',
    place: '北门人行道',
    body: '一块井盖松动，踩上去会响，已经放了警示锥，请通知养护单位。',
    pictures: [{ scene: 'cover', name: '北门井盖.jpg' }],
  },
] as const;

/** Remarks below the posts of the demo's cases. */
export const demoComments = [
  { on: 'leak', by: 'hejun', body: '我家去年也漏过，后来是换了防水才好。' },
  { on: 'leak', by: 'tangmei', body: '可以先请社区的调解员来看看，不收钱的。' },
  { on: 'parking', by: 'luozhi', body: '我那个车位也有同样的情况。' },
  { on: 'smoke', by: 'zhoulan', body: '希望饭馆能装个净化器，大家都方便。' },
] as const;

/** What volunteers did: days before the first start, hour of the day in China, minutes, and what a second person said. */
export const demoVolunteerServices = [
  {
    by: 'zhiyuan',
    daysAgo: 15,
    hour: 9,
    minutes: 120,
    kind: 'PATROL',
    note: '和网格员一起巡查消防通道',
    decision: 'confirm',
  },
  {
    by: 'zhiyuan',
    daysAgo: 8,
    hour: 14,
    minutes: 90,
    kind: 'CARE',
    note: '陪三位独居老人量血压、聊天',
    decision: 'confirm',
  },
  {
    by: 'zhiyuan',
    daysAgo: 4,
    hour: 19,
    minutes: 60,
    kind: 'PEACEMAKING',
    note: '劝解楼道堆物的两户邻居',
    decision: 'confirm',
  },
  {
    by: 'zhiyuan',
    daysAgo: 2,
    hour: 8,
    minutes: 240,
    kind: 'CLEAN_UP',
    note: '清理中心花园',
    decision: 'decline',
  },
  {
    by: 'zhiyuan',
    daysAgo: 1,
    hour: 18,
    minutes: 60,
    kind: 'PATROL',
    note: '傍晚巡查北门一带',
    decision: 'wait',
  },
] as const;
