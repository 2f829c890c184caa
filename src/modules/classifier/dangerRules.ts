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
  | 'TRAPPED'
  | 'ANIMAL'
  | 'POISON';

/**
 * One rule: a clause that holds a word of each list, and none of `unless`, tells of this danger; so does a clause with a word of the
 * first list before one with the others, where only a comma stands between. `life` when somebody may lose
 * life or limb now; otherwise it is a hazard that should not wait.
 */
export interface DangerRule {
  readonly kind: DangerKind;
  readonly life: boolean;
  /** Why these words are here. */
  readonly why: string;
  readonly words: readonly (readonly string[])[];
  readonly unless?: readonly string[];
  /** Its words count in one clause alone, for they are said of many things. */
  readonly oneClause?: true;
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
    words: [list('着火 起火 失火 着了火 冒烟 浓烟 火苗 自燃 烧起来 烧了起来 爆燃 爆炸了')],
    unless: [...notYet, ...list('恼火 油烟 扇着火')],
  },
  {
    kind: 'FIRE',
    life: false,
    why: 'The way out of a fire is blocked, or what fights it does not work.',
    words: [
      list('消防通道 消防车 安全出口 疏散通道 逃生通道 消防栓 消火栓 灭火器'),
      list('堵 占 锁 坏 没水 无水 没有水 过期 杂物 进不来 进不去'),
    ],
  },
  {
    kind: 'FIRE',
    life: false,
    why: 'A battery is charged where it would burn the way out.',
    words: [
      list('充电 电瓶车 电动车 电池'),
      list('飞线 楼道 楼梯间 门厅 过道 进楼 上楼 家里充 屋里充 进家充 进家里充'),
    ],
    unless: list('充电桩'),
  },
  {
    kind: 'GAS',
    life: true,
    why: 'Gas escapes, or somebody was poisoned by it.',
    words: [
      list('燃气 煤气 天然气 液化气 一氧化碳'),
      list(
        '漏气 泄漏 泄露 在漏 漏了 漏出 味 一股 中毒 爆炸 超标 破了 爆了 断了 报警器响 报警器一直',
      ),
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
    words: [
      list('电线 电缆 高压线 电线杆 电杆 电表箱 配电箱 配电房 配电柜 变压器'),
      list('掉 断 垂 裸 耷拉 脱落 冒火 火花 歪 倒下 要倒 倒了 烧着 敞着 敞开 门开着 进水 被淹'),
    ],
    unless: [...notYet, '断电'],
  },
  {
    kind: 'FALLING',
    life: true,
    why: 'Things fall from above where people walk.',
    words: [list('高空抛物 高空坠物 高空扔 往下扔 往下抛 扔下楼 砸到人 砸伤 差点砸 险些砸')],
    unless: notYet,
  },
  {
    kind: 'FALLING',
    life: true,
    why: 'Somebody throws something down.',
    words: [list('楼扔 楼抛 楼丢 层扔 层抛 窗户扔 阳台扔 窗外扔'), list('下来 下楼 到楼下 在楼下')],
    unless: notYet,
  },
  {
    kind: 'FALLING',
    life: true,
    why: 'A part of a building comes down.',
    words: [
      list(
        '外墙 瓷砖 玻璃 广告牌 招牌 空调外机 花盆 树枝 天花板 水泥块 雨棚 防盗窗 瓦片 石头 路灯杆',
      ),
      list('掉下 往下掉 掉落 脱落 坠落 滚下 要倒 要掉 摇摇欲坠 砸'),
    ],
    unless: [...notYet, '砸掉'],
  },
  {
    kind: 'STRUCTURE',
    life: true,
    why: 'A building, a road or a bank of earth gives way.',
    words: [list('垮塌 坍塌 塌陷 倒塌 塌方 塌了 滑坡 快塌 要塌 墙倒了 墙要倒')],
    unless: notYet,
  },
  {
    kind: 'STRUCTURE',
    life: false,
    why: 'A crack or a broken load-bearing wall can be the beginning of it.',
    words: [
      list('承重墙 房梁 墙体 地基 楼板 主体结构 大梁 外墙 挡土墙'),
      list('裂缝 裂了 开裂 下沉 沉了 倾斜 歪了 砸了 砸掉 砸了个 敲掉 打洞 拆了 拆掉'),
    ],
  },
  {
    kind: 'STRUCTURE',
    life: false,
    why: 'A house that leans, or is cracked so that everybody sees it.',
    words: [list('房子 楼房 房屋 楼体 墙'), list('大缝 大裂缝 歪了 倾斜 下沉 裂开')],
  },
  {
    kind: 'OPENING',
    life: false,
    why: 'No railing where somebody can fall.',
    words: [list('没有护栏 没护栏 没装护栏 没有栏杆 没栏杆 护栏没装 无护栏')],
  },
  {
    kind: 'OPENING',
    life: false,
    why: 'Somebody can step into a hole, or lean on what does not hold.',
    words: [
      list(
        '井盖 窨井 阴井 下水道口 下水道盖 沙井 电梯井 化粪池 沟盖 盖板 深坑 大洞 护栏 栏杆 扶手',
      ),
      list(
        '松 晃 踩就响 作响 很响 没了 没盖 没有盖 不见 丢 缺 坏 破 碎 裂 翘 翻了 塌 陷 敞着 敞开 断 掉 被偷 搬走 踩空 摔',
      ),
    ],
  },
  {
    kind: 'CHILD',
    life: true,
    why: 'A child is in danger where it should be safe.',
    oneClause: true,
    words: [
      list('孩子 小孩 儿童 婴儿 幼儿 学生 女儿 儿子'),
      list('虐待 走失 失踪 溺水 坠楼 被打伤 猥亵 性侵 被拐 掉进 掉河 掉水 落水 掉下楼 不见了 家暴'),
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
    words: [
      list(
        '家暴 打伤 被打 打我 动手打 又动手 殴打 打得住院 打骨折 打出血 头破血流 聚众斗殴 打群架',
      ),
    ],
    unless: [...notYet, ...list('打我电话 打我手机 打我家电话 打我的')],
  },
  {
    kind: 'SUICIDE',
    life: true,
    why: 'Somebody speaks of ending his life; a person should call at once.',
    words: [
      list(
        '自杀 轻生 跳楼 不想活 活不下去 喝农药 割腕 想死 寻短见 上吊 去死算了 死了算了 死给你看 遗书 活着没意思 活着没意义 一了百了 结束生命 了结自己 跳下去 喝毒药',
      ),
    ],
    unless: [...notYet, ...list('跳楼价 自杀式 跳楼机')],
  },
  {
    kind: 'TRAPPED',
    life: true,
    why: 'A lift falls, or moves while its door is open.',
    words: [
      list('电梯'),
      list('往下掉 下坠 急坠 坠落 掉了两层 掉了几层 失控 夹人 夹住 冲顶 门关不上 开着门'),
    ],
    unless: notYet,
  },
  {
    kind: 'TRAPPED',
    life: true,
    why: 'Somebody lies helpless, or has not been seen for days.',
    words: [
      list('老人 大爷 大妈 奶奶 爷爷 独居 邻居'),
      list('晕倒 昏倒 昏迷 没人应 没动静 叫不醒 没出过门 没出门 联系不上'),
    ],
    unless: notYet,
  },
  {
    kind: 'TRAPPED',
    life: true,
    why: 'Somebody cannot get out, or cannot get help.',
    words: [list('被困 困在电梯 关在电梯 电梯坠落 电梯下坠 电梯急坠 昏迷不醒 快救 奄奄一息')],
    unless: notYet,
  },
  {
    kind: 'ANIMAL',
    life: false,
    why: 'An animal has hurt somebody, or goes for people.',
    words: [
      list('狗 犬 猫 猴 蛇 野猪 马蜂 胡蜂 黄蜂 蜜蜂'),
      list(
        '咬伤 咬了 咬人 咬到 咬住 咬我 被咬 狗咬 犬咬 蛇咬 猫抓 抓伤 扑倒 扑人 扑上来 扑向 扑孩子 扑小孩 扑老人 追着人 伤人 蜇 蛰',
      ),
    ],
    unless: [...notYet, ...list('狗咬狗 咬吕洞宾 不咬人 没咬人 不会咬 没有咬')],
  },
  {
    kind: 'ANIMAL',
    life: false,
    why: 'Wasps have a nest where people are.',
    words: [list('马蜂 胡蜂 黄蜂'), list('窝 巢 成群 一群 飞进')],
    unless: [...notYet, ...list('捅马蜂窝 捅了马蜂窝 马蜂窝网 旅游')],
  },
  {
    kind: 'ANIMAL',
    life: false,
    why: 'An animal that may kill is loose, or is kept among people.',
    words: [list('毒蛇 眼镜蛇 五步蛇 野猪 恶犬 恶狗 烈性犬 藏獒 比特犬')],
    unless: notYet,
  },
  {
    kind: 'POISON',
    life: true,
    why: 'Somebody has taken poison, or was given it.',
    words: [list('投毒 下毒 食物中毒 农药中毒 误食 误服 毒鼠强')],
    unless: notYet,
  },
  {
    kind: 'POISON',
    life: false,
    why: 'Poison lies where children and animals find it.',
    words: [
      list('老鼠药 鼠药 农药 毒饵 毒药 除草剂 百草枯 敌敌畏'),
      list('撒 乱放 乱扔 随便放 到处 捡 孩子 小孩 儿童 花坛 绿地 草坪 草地 楼道 路边 没标 没贴'),
    ],
    unless: notYet,
  },
  {
    kind: 'POISON',
    life: false,
    why: 'Animals were poisoned: what killed them lies there still.',
    words: [list('毒死 药死 毒狗 毒猫')],
    unless: [...notYet, ...list('中毒死 农药死 想毒死')],
  },
];
