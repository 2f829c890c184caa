import type { Lexicon } from './grammar.ts';

/** Streets and landmarks of each community of the demo; a town that does not exist. */
const streets: Readonly<Record<'gy' | 'la', readonly string[]>> = {
  gy: ['桂花路', '丹桂巷', '银桂巷', '学士弄', '桂园北门', '桂园东门', '中心花园', '晚香亭'],
  la: ['柳岸街', '渡口巷', '石埠头', '纺织新村', '柳岸西门', '河边步道', '老轮渡口', '柳岸菜场'],
};

const shared: Lexicon = {
  house: [
    '<block>号楼{一|二|三}单元',
    '<block>号楼',
    '<block>号楼<floor>楼',
    '<street>{旁边|口上|那排}的老楼',
  ],
  block: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
  floor: ['二', '三', '四', '五', '六'],
  neighbour: ['楼上', '隔壁', '对门', '楼下', '同单元的一户', '斜对面'],
  since: [
    '从上周开始',
    '这半个多月',
    '近一个月来',
    '从上个月起',
    '断断续续两个月',
    '连着{三|四|五}天',
    '搬来以后一直',
  ],
  told: [
    '说过{两|三|好几}次，{没有用|对方不听|当面答应，转身照旧}',
    '上门去讲，对方{连门都不开|说我多事|让我去告|说别家也这样}',
    '{打电话|发微信}过去，{没有人接|只回一句“知道了”|把我拉黑了}',
    '物业{来看过一回就没下文|说管不了|让我们自己协商}',
    '社群里提过，{被人怼了回来|吵了一场，没有结果|他直接退了群}',
  ],
  cost: ['两百多', '五百', '八百', '一千二', '两千', '三千五', '四千多', '六千'],
  family: ['老人', '孩子', '我母亲', '我父亲', '家里的小孩', '我爱人'],
  upset: [
    '<family>{整夜睡不好|心脏不好，经不起这样|吓得不敢出门|跟着受罪}',
    '我{实在忍不下去了|气得手发抖|真的受够了|连班都上不好}',
    '两家{为这个吵了不止一回|见面就吵，差点动手|已经不说话了|从好邻居变成了仇人}',
    '大家{意见很大|都在抱怨|心里不服}',
  ],
  asklocal: [
    '请社区{出面|帮忙}调解一下',
    '希望社区来评评理',
    '要求对方{赔偿|停下来|给个说法}，请社区主持公道',
    '再不解决我只能去{起诉|打热线|找律师}了',
    '请调解员把两边叫到一起当面讲清楚',
  ],
  thanks: ['谢谢', '辛苦了', '麻烦了', '先谢过'],
  round: [
    '{早上|中午|傍晚|夜里}巡到<street>：',
    '路过<house>：',
    '网格群里有人说起，到<house>看了：',
    '第{二|三}回经过这里，',
  ],
  when: ['昨天', '今天早上', '前天傍晚', '昨晚', '周末', '上午', '这两天'],
  night: ['晚上十点', '半夜', '凌晨一点', '夜里十一点多', '后半夜'],
};

/** What stands in bloom or leaf in each month, January first. */
const blooms = '腊梅 玉兰 柳树 海棠 石榴花 栀子 荷花 紫薇 桂花 菊花 银杏 柿子树'.split(' ');

/** The words of a community: what all share, its own streets, and of a month what is in bloom. */
export const lexiconOf = (community: 'gy' | 'la', month?: number): Lexicon => ({
  ...shared,
  street: streets[community],
  bloom: month === undefined ? blooms : blooms.slice(month - 1, month),
});
