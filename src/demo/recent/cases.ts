import type { CloseReason } from '../../modules/mediation/mediationCase.ts';

/** A case of the demo and how far it has come. Invented by us. */
export interface DemoCase {
  /** The name of the post or report it came from. */
  readonly from: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly parties: readonly (
    { readonly userName: string } | { readonly firm: string } | { readonly name: string }
  )[];
  /** Stops before anybody is asked for consent. */
  readonly until?: 'REGISTERED';
  /** The place of the side that refuses. */
  readonly refusedBy?: number;
  readonly sessions: readonly string[];
  readonly agreement?: {
    readonly facts: string;
    readonly terms: string;
    readonly owedBy: readonly number[];
  };
  readonly closed?: CloseReason;
}

/** One case at every station, and closed ones with and without an agreement. */
export const demoCases: readonly DemoCase[] = [
  {
    from: 'elders',
    title: '晾衣杆位置之争',
    daysAgo: 0,
    parties: [{ name: '三楼左户' }, { name: '三楼右户' }],
    until: 'REGISTERED',
    sessions: [],
  },
  {
    from: 'parking',
    title: '固定车位被转租',
    daysAgo: 5,
    parties: [{ userName: 'hejun' }, { firm: '安居物业服务有限公司' }],
    sessions: ['物业承认登记有误，答应核对合同；何先生愿意先停临时车位。'],
  },
  {
    from: 'smoke',
    title: '饭馆油烟扰民',
    daysAgo: 10,
    parties: [{ userName: 'tangmei' }, { firm: '鲜味小馆' }],
    sessions: ['到现场看了排烟管，双方对改道没有异议，谈的是费用和时间。'],
    agreement: {
      facts: '鲜味小馆排烟管正对二楼住户窗口，影响开窗；手续齐全，愿意改造。',
      terms: '鲜味小馆自费把排烟管改到屋顶，并加装净化设备。',
      owedBy: [1],
    },
  },
  {
    from: 'deposit',
    title: '装修押金退还',
    daysAgo: 38,
    parties: [{ userName: 'luozhi' }, { firm: '安居物业服务有限公司' }],
    sessions: ['核对了验收单和收据，金额没有争议。'],
    agreement: {
      facts: '装修已验收合格，押金三千元因经办人离职未退。',
      terms: '安居物业退还押金三千元；罗先生补交验收单复印件。',
      owedBy: [0, 1],
    },
    closed: 'AGREEMENT_PERFORMED',
  },
  {
    from: 'corridor',
    title: '楼道堆物纠纷',
    daysAgo: 28,
    parties: [{ userName: 'zhoulan' }, { userName: 'qiaoyun' }],
    sessions: ['两家都说了难处：一家没有储物间，一家婴儿车进出不便。'],
    agreement: {
      facts: '楼道堆放纸箱妨碍通行，双方为此争吵多次。',
      terms: '周女士三日内搬走纸箱；乔女士帮忙联系社区的共享储物柜。',
      owedBy: [0, 1],
    },
    closed: 'AGREEMENT_PERFORMED',
  },
  {
    from: 'dog',
    title: '遛狗致孩子摔伤',
    daysAgo: 2,
    parties: [{ userName: 'hejun' }, { name: '犬主' }],
    refusedBy: 1,
    sessions: [],
  },
];
