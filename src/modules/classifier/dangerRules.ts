/** What may hurt somebody, as a key of the page's catalogue. */
export type DangerKind =
  | 'FIRE'
  | 'GAS'
  | 'ELECTRICITY'
  | 'FALLING'
  | 'STRUCTURE'
  | 'OPENING'
  | 'CHILD'
  | 'VIOLENCE'
  | 'SUICIDE'
  | 'TRAPPED';

/**
 * One rule: a clause that holds a word of each list, and none of `unless`, tells of this danger. `life` when somebody may lose
 * life or limb now; otherwise it is a hazard that should not wait.
 */
export interface DangerRule {
  readonly kind: DangerKind;
  readonly life: boolean;
  /** Why these words are here. */
  readonly why: string;
  readonly words: readonly (readonly string[])[];
  readonly unless?: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

/** What is spoken of, not happening. */
const notYet = list('演练 预防 防止 防范 以防 培训 宣传 讲座 避免 杜绝 电影 电视剧 小说 新闻');

/**
 * Every rule, open to whoever wants to object. A word stands here because a message with it should be seen first, not because it
 * proves anything: a person decides, nothing is hidden and nobody is called by it.
 */
export const dangerRules: readonly DangerRule[] = [
  {
    kind: 'FIRE',
    life: true,
    why: 'Something burns or has burnt.',
    words: [list('着火 起火 失火 着了火 冒烟 浓烟 自燃 烧起来 爆燃')],
    unless: [...notYet, ...list('恼火 油烟 扇着火')],
  },
  {
    kind: 'FIRE',
    life: false,
    why: 'The way out of a fire is blocked, or what fights it does not work.',
    words: [
      list('消防通道 安全出口 疏散通道 逃生通道 消防栓 消火栓 灭火器'),
      list('堵 占 锁 坏 没水 无水 没有水 过期 杂物'),
    ],
  },
  {
    kind: 'FIRE',
    life: false,
    why: 'A battery is charged where it would burn the way out.',
    words: [list('充电'), list('飞线 楼道 楼梯间 门厅 过道 进楼 上楼')],
  },
  {
    kind: 'GAS',
    life: true,
    why: 'Gas escapes, or somebody was poisoned by it.',
    words: [
      list('燃气 煤气 天然气 液化气 一氧化碳'),
      list('漏气 泄漏 泄露 在漏 漏了 漏出 味 中毒 爆炸'),
    ],
    unless: notYet,
  },
  {
    kind: 'ELECTRICITY',
    life: true,
    why: 'Somebody was or can be struck by current.',
    words: [list('触电 漏电 电死 电伤')],
    unless: [...notYet, '漏电保护'],
  },
  {
    kind: 'ELECTRICITY',
    life: true,
    why: 'A wire hangs or lies where people go.',
    words: [list('电线 电缆 高压线'), list('掉 断 垂 裸露 耷拉 脱落 冒火 火花')],
    unless: [...notYet, '断电'],
  },
  {
    kind: 'FALLING',
    life: true,
    why: 'Things fall from above where people walk.',
    words: [list('高空抛物 高空坠物 往下扔 砸到人 砸伤 差点砸 险些砸')],
    unless: notYet,
  },
  {
    kind: 'FALLING',
    life: true,
    why: 'A part of a building comes down.',
    words: [list('外墙 瓷砖 玻璃 广告牌 空调外机 花盆 树枝'), list('掉下 掉落 脱落 坠落 砸')],
    unless: [...notYet, '砸掉'],
  },
  {
    kind: 'STRUCTURE',
    life: true,
    why: 'A building, a road or a bank of earth gives way.',
    words: [list('垮塌 坍塌 塌陷 倒塌 塌方 塌了 滑坡 快塌 要塌')],
    unless: notYet,
  },
  {
    kind: 'STRUCTURE',
    life: false,
    why: 'A crack or a broken load-bearing wall can be the beginning of it.',
    words: [
      list('承重墙 房梁 墙体 地基 楼板 主体结构 大梁 外墙'),
      list('裂缝 开裂 下沉 倾斜 砸了 砸掉 敲掉 拆了 拆掉'),
    ],
  },
  {
    kind: 'OPENING',
    life: false,
    why: 'Somebody can step into a hole, or lean on what does not hold.',
    words: [
      list('井盖 窨井 下水道口 沙井 电梯井 深坑 护栏 栏杆 扶手'),
      list('松 晃 响 没了 没盖 没有盖 不见 丢 缺 坏 破 翘 塌 陷 敞着 断 掉 被偷'),
    ],
  },
  {
    kind: 'CHILD',
    life: true,
    why: 'A child is in danger where it should be safe.',
    words: [
      list('孩子 小孩 儿童 婴儿 幼儿 学生 女儿 儿子'),
      list('虐待 走失 失踪 溺水 坠楼 被打伤 猥亵 性侵 被拐 掉进 掉下楼 家暴'),
    ],
    unless: notYet,
  },
  {
    kind: 'VIOLENCE',
    life: true,
    why: 'A weapon, or a threat to life.',
    words: [
      list(
        '持刀 拿刀 动刀 拿着刀 提着刀 菜刀 砍人 砍死 砍伤 捅死 捅伤 杀了你 杀人 弄死 打死 同归于尽 杀我 杀全家 泼汽油',
      ),
    ],
    unless: [...notYet, ...list('杀人游戏 笑死')],
  },
  {
    kind: 'VIOLENCE',
    life: false,
    why: 'Somebody was hurt in a quarrel, or is beaten at home.',
    words: [list('家暴 打伤 被打 殴打 打得住院 打骨折 聚众斗殴 打群架')],
    unless: notYet,
  },
  {
    kind: 'SUICIDE',
    life: true,
    why: 'Somebody speaks of ending his life; a person should call at once.',
    words: [
      list('自杀 轻生 跳楼 不想活 活不下去 喝农药 割腕 想死 寻短见 上吊 去死算了 死给你看 遗书'),
    ],
    unless: [...notYet, ...list('跳楼价 自杀式 跳楼机')],
  },
  {
    kind: 'TRAPPED',
    life: true,
    why: 'Somebody cannot get out, or cannot get help.',
    words: [list('被困 困在电梯 关在电梯 电梯坠落 电梯下坠 电梯急坠 昏迷不醒 快救 奄奄一息')],
    unless: notYet,
  },
];
