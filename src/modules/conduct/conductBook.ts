import type { ConductRule } from './conductRule.ts';

/**
 * The rules of conduct of the forum, as dated data: to change one, close its version with `validTo` and add the next.
 * Sources: the laws named in each rule; what they rest on is collected in the project's notes on moderation.
 */
export const conductBook: readonly ConductRule[] = [
  {
    code: 'C-1',
    version: 1,
    title: { zh: '侮辱诽谤', en: 'Insult and defamation' },
    text: {
      zh: '不侮辱、谩骂他人，不捏造事实损害他人名誉。批评一件事、一个决定或者一个单位，措辞严厉也不违反本条。',
      en: "Do not insult or abuse a person, and do not make up facts that harm a person's name. To criticise a matter, a decision or an office, also in hard words, does not break this rule.",
    },
    example: {
      zh: '用辱骂的称呼叫一位邻居；说一位店主偷东西，而说的人自己知道没有这回事。',
      en: 'A neighbour is called by a word of abuse; a shopkeeper is said to steal by somebody who knows that it is not so.',
    },
    basis: [
      { law: '中华人民共和国民法典', article: '第一千零二十四条' },
      { law: '网络信息内容生态治理规定', article: '第二十一条' },
    ],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-2',
    version: 1,
    title: { zh: '公开他人隐私', en: "Other people's private data" },
    text: {
      zh: '不公开他人的身份证件号码、电话、住址门牌、病历、行踪、账户或者聊天记录，也不召集他人去搜寻。公开本人的信息由本人决定，建议不写。',
      en: "Do not make public another person's identity number, telephone, door number, medical record, whereabouts, account or chats, and do not call on others to look for them. Whoever makes their own data public decides that alone; better not.",
    },
    example: {
      zh: '在帖子里写出与自己有纠纷的人的姓名、手机号和门牌号。',
      en: 'A post gives the name, mobile number and door number of somebody whom its author quarrels with.',
    },
    basis: [
      { law: '中华人民共和国民法典', article: '第一千零三十二条、第一千零三十四条' },
      { law: '中华人民共和国个人信息保护法', article: '第十条' },
    ],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-3',
    version: 1,
    title: { zh: '威胁恐吓', en: 'Threat' },
    text: {
      zh: '不以伤害人身、损毁财物、揭露私事相威胁。说要投诉、起诉或者向媒体反映，不是威胁。',
      en: 'Do not threaten to hurt a person, to damage their things or to lay open their private life. To say that one will complain, sue or go to the press is no threat.',
    },
    example: {
      zh: '写明要在某日到某人家门口堵人打人。',
      en: "A text says that its author will wait at somebody's door on a certain day and beat them.",
    },
    basis: [
      { law: '网络信息内容生态治理规定', article: '第二十一条' },
      { law: '网络暴力信息治理规定', article: '全文' },
    ],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-4',
    version: 1,
    title: { zh: '把传言当作事实', en: 'Rumour as fact about a person' },
    text: {
      zh: '说到具体的人和事，分清亲眼所见、听说和猜测。不把未经核实的传言当作事实发布，不编造险情、疫情、警情。',
      en: 'Where a text is about a certain person or event, say what was seen, what was heard and what is guessed. Do not publish an unchecked rumour as fact, and do not make up dangers, epidemics or police matters.',
    },
    example: {
      zh: '没有看到，也没有来源，却写“某某单元某人昨晚被带走了”。',
      en: 'A text states that somebody of a certain entrance was taken away last night; its author saw nothing and has no source.',
    },
    basis: [
      { law: '网络信息内容生态治理规定', article: '第六条第八项' },
      { law: '中华人民共和国民法典', article: '第一千零二十四条' },
    ],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-5',
    version: 1,
    title: { zh: '煽动仇恨与暴力', en: 'Incitement' },
    text: {
      zh: '不煽动以民族、地域、性别、宗教、疾病等理由歧视、仇恨他人，不号召他人对人或者财物动手。',
      en: 'Do not stir up discrimination or hatred for ethnic group, region, sex, religion, illness or the like, and do not call on others to attack persons or things.',
    },
    example: {
      zh: '号召大家一起去把某家外来租户赶走。',
      en: 'Everybody is called on to drive out a family because they come from elsewhere.',
    },
    basis: [{ law: '网络信息内容生态治理规定', article: '第六条第六项、第七条第六项' }],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-6',
    version: 1,
    title: { zh: '伤害未成年人', en: 'Harm to minors' },
    text: {
      zh: '不对未成年人实施侮辱、诽谤、威胁、孤立或者恶意损害形象；不公开未成年人的姓名、照片、学校；不发布可能引发未成年人模仿不安全行为的内容。',
      en: "Do not insult, defame, threaten, shut out or ridicule a minor; do not make public a minor's name, picture or school; do not publish what may lead minors to copy something unsafe.",
    },
    example: {
      zh: '贴出打架的学生的照片和班级，让大家认一认。',
      en: 'The picture and class of pupils who fought are put up for everybody to recognise.',
    },
    basis: [
      { law: '未成年人网络保护条例', article: '第二十六条' },
      { law: '网络信息内容生态治理规定', article: '第七条第八项' },
    ],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-7',
    version: 1,
    title: { zh: '冒充他人', en: 'Impersonation' },
    text: {
      zh: '不以他人或者单位的名义发言，不伪造通知、公告、公章和聊天截图。',
      en: 'Do not write in the name of another person or office, and do not forge notices, announcements, seals or pictures of chats.',
    },
    example: {
      zh: '自称社区工作人员发布一则并不存在的停水通知。',
      en: "Somebody who is not of the community's staff announces that the water will be cut, which nobody decided.",
    },
    basis: [{ law: '中华人民共和国民法典', article: '第一千零一十四条' }],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-8',
    version: 1,
    title: { zh: '广告推销', en: 'Advertising' },
    text: {
      zh: '不发布与社区事务无关的广告、代理、招揽、借贷和引流链接。邻里之间一次性转让旧物、问哪里能修，不违反本条。',
      en: 'Do not publish advertisements, agency or loan offers or links that lure people elsewhere, which have nothing to do with the community. To give away one used thing, or to ask who repairs something, does not break this rule.',
    },
    example: {
      zh: '在停车问题的帖子下面连续留下贷款电话。',
      en: 'The telephone number of a loan firm is left again and again below a post about parking.',
    },
    basis: [{ law: '中华人民共和国广告法', article: '第十四条、第四十三条' }],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-9',
    version: 1,
    title: { zh: '刷屏与造假流量', en: 'Spam and made-up traffic' },
    text: {
      zh: '不反复发布相同或者无意义的内容，不用多个账号或者程序制造声势。同一件事有新的进展，可以再写。',
      en: 'Do not publish the same or meaningless content again and again, and do not use several accounts or programs to make a matter look bigger. Where a matter has moved on, write again.',
    },
    example: {
      zh: '一小时内把同一段话发在二十个帖子下面。',
      en: 'The same lines are put below twenty posts within an hour.',
    },
    basis: [{ law: '网络信息内容生态治理规定', article: '第二十四条' }],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-10',
    version: 1,
    title: { zh: '淫秽血腥', en: 'Obscene or gory content' },
    text: {
      zh: '不发布淫秽、色情、赌博内容，不发布血腥、残忍、令人身心不适的画面。反映事故需要配图的，请遮住伤者。',
      en: 'Do not publish obscene content, gambling, or gory and cruel pictures. Where a picture of an accident is needed, cover whoever is hurt.',
    },
    example: {
      zh: '贴出车祸伤者未遮挡的照片。',
      en: 'The picture of somebody hurt in a traffic accident is put up uncovered.',
    },
    basis: [{ law: '网络信息内容生态治理规定', article: '第六条第九项、第七条第五项' }],
    validFrom: '2026-01-01',
  },
  {
    code: 'C-11',
    version: 1,
    title: { zh: '偏离主题', en: 'Off topic' },
    text: {
      zh: '在别人的帖子下面说与主题有关的话；另有事情，请另写一篇。不用与内容不符的夸张标题。',
      en: "Below somebody's post write what concerns it; for another matter write another post. Do not use a title that promises what the text does not hold.",
    },
    example: {
      zh: '在报修电梯的帖子下面争论球赛，让报修的人找不到回复。',
      en: 'A match is argued about below a report of a broken lift, until nobody finds the answers to it.',
    },
    basis: [{ law: '网络信息内容生态治理规定', article: '第七条第一项、第十八条' }],
    validFrom: '2026-01-01',
  },
];
