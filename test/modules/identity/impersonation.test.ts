import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  impersonatesOfficial,
  refuseImpersonation,
} from '../../../src/modules/identity/impersonation.ts';
import {
  innocentLatin,
  innocentWords,
  officialAtEdges,
  officialAtEnd,
  officialLatin,
  officialLatinNames,
  officialLatinWords,
  officialWords,
} from '../../../src/modules/identity/officialWords.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);

const standIns = words(`
  市发言人梁舒 系统管理员 管理员 官方 桂园官方 官方客服 网警 网络警察小王 社区民警 片警民警老李 警察叔叔 桂园社区居委会 社区居委会 居委会主任
  客服 客服001 平台 平台通知 系统 系统通知 社区 桂园社区 桂花街道 第一网格 王书记 李主任 书记王强 派出所 公安局 市政府 人民法院 调解员老周 网格员
  志愿者小陈 信息员 审计员 评议员 信用专员 企业代表 责任单位经办人 新闻发言人 社区网络发言人 网上枫桥 城管 城管小刘 工作人员
  片警小张 协管员老王 社工小李 枫桥版主 市委 桂园官网 枫桥官微 社区热线 12345热线
  菅哩员 管理圆 宫方 宦方 工作入员 网敬 罔警 警詧 派出昕 流氓警官 市政俯
  管理員 系統管理員 網警 發言人 警察局 調解員 客服中心 平臺 官方客服 ⽹警 ⺠警 民‌警 管·理·员 管_理_员 管理员1号 【官方】 ★管理员★ 管1理2员3 管a理b员c 菅理员
  admin Admin ADMIN administrator admin123 007admin sysadmin superadmin Admin_Wang a.d.m.i.n a-d-m-i-n moderator official Official_01 police NetPolice
  spokesperson mediator volunteer grid_worker CreditOfficer auditor support support_team system system01 staff root service kefu guanfang guanliyuan fayanren
  ａｄｍｉｎ аdmin аdмin αdmin ádmín ađmin adm1n 4dm1n @dmin adm!n adm|n admln AdmIn adrnin 𝐚𝐝𝐦𝐢𝐧 𝒶𝒹𝓂𝒾𝓃 ⓐⓓⓜⓘⓝ 🅐🅓🅜🅘🅝 🅰🅳🅼🅸🅽 🇦🇩🇲🇮🇳 ᴀᴅᴍɪɴ ᵃᵈᵐⁱⁿ ꓮꓓꓟꓲꓠ a̲d̲m̲i̲n̲
  新闻办 信访办小王 纪委 gong2uorenyuan we8master 9uanliyuan vvebmaster vvanggeyuan ΑDΜΙΝ ADMIΝ
  管li员 管LI员 guan理员 管lI员 管1i员 管l1员 公4n 管!1l员x 管-li-员 vvang警 𝗀𝗎𝖺𝗇理员 gυan理员 ЅΗЕ区工作者 管li員 wang警小王 网jing 公an 发yan人 居wei会 桂园官fang 小张客fu
  管㊣理员 管丶理员 管丨理丿员 管\u{e0100}理员 ㊯警 ㊣官方
  110 119 120 12345 12388 １１０ 1-1-0 【110】 ★119★ ①②⓪
  m0derator 0fficial 0ff1c1al оfficial οfficial ро1ice pоlice spokespers0n suрроrt ѕystem 5y5t3m gu4nf4ng
`);

const ordinary = words(`
  王小明 李娟 张伟 陈静 欧阳修文 上官方正 上官方圆 司马光明 诸葛亮亮 买买提·艾力 古丽努尔 扎西顿珠 阿依古丽 顾明 沈晴 梁舒 方正 官小方 警予 安民 公孙安 郑府生
  宫本 宫方正 敬爱 小区委屈 热线小说 宫方圆 入人心 圆圆 团团圆圆
  热心居民 桂园居民 居民老王 三号楼的老李 二单元张姐 楼上的小猫 小桥 流水人家 枫桥夜泊 江枫渔火 桂花开了 柳岸清风 望春 社区一枝花 我爱社区 我在社区 住在桂园 街道口的面馆
  图书管理员 图书记录者 读书记 游记 记者小周 班主任 小明的班主任 一无所长 各有所长 长城管家 公安县人 公民警醒 旅客服务 魔法官 政府路的老张 法院街居民
  操作系统 生态系统爱好者 时间管理大师 理财小能手 代表作 发言稿 言人人殊 调解一下 网格衬衫 信息时代 审计狗 志在四方 平安 平凡的台阶 站台 后来居上 台上三分钟 系鞋带 统一鲜橙多
  快乐的小鱼 爱吃西瓜 不吃香菜 夜跑者 钓鱼佬 广场舞皇后 退休老教师 外卖小哥 油漆工老潘 面包师 新来的人 小新 沉默的大多数 甲乙丙 路人甲 老王an 小li 安an 方fang 小yuan子 公园wang 晚上后台上kan戏 管xi员 理wei人 1101 12 10086 匿名用户 无名氏 宝妈 二宝爸爸 奶奶的孙子
  wang wangjing liuyang zhaoliu minjing fangguan lijuan1990 Tom Jerry Alice Bob Steven Mike_2000 badminton badminton_fan Badminton88 sunshine ecosystem systematic supporter
  resident Resident_01 管班主任理员 法操作系统院 adbadmintonmin
  serviceable rooster carrot rootbeer modern modest platformer goverdhan admire admiral Vladimir Madina Damien Nadim auditorium mediate mediaman
`);

describe('A name that looks like an official’s', () => {
  it('is refused in whatever it is dressed', () => {
    assert.deepEqual(
      standIns.filter((name) => !impersonatesOfficial(name)),
      [],
    );
  });

  it('is every word for a role or an office, alone and before or after a name', () => {
    for (const word of [...officialWords, ...officialAtEdges])
      for (const name of [word, `王小明${word}`, `${word}王小明`])
        assert.ok(impersonatesOfficial(name), name);
    for (const word of officialAtEnd) assert.ok(impersonatesOfficial(`桂园${word}`), word);
    for (const word of officialLatin) assert.ok(impersonatesOfficial(`x${word}7`), word);
    for (const word of [...officialLatinWords, ...officialLatinNames])
      for (const name of [word, word.toUpperCase(), `${word}01`])
        assert.ok(impersonatesOfficial(name), name);
  });

  it('is refused where it was typed, with the reason', () => {
    assert.throws(
      () => {
        refuseImpersonation('displayName', '客服');
      },
      { code: 'BAD_INPUT', detail: { field: 'displayName', reason: 'official_word' } },
    );
    refuseImpersonation('displayName', '小桥');
  });

  it('is one also with signs, spaces, digits and letters between its characters', () => {
    const between = fc.array(
      fc.constantFrom('·', ' ', '-', '_', '.', '\u200d', '\ufe0f', '*', '1', '。', '★', '/'),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...officialWords), fc.infiniteStream(between), (word, stream) => {
        const name = Array.from(
          word,
          (one) => one + (stream.next().value as string[]).join(''),
        ).join('');
        assert.ok(impersonatesOfficial(name), name);
      }),
    );
  });

  it('is one in letters of other scripts, whichever of them', () => {
    const looks: Readonly<Record<string, string>> = {
      a: 'aаαａɑ𝐚ⓐᴀ4@',
      c: 'cсϲｃ𝐜ⅽ',
      d: 'dԁｄ𝐝ⅾ',
      e: 'eеｅ𝐞3',
      f: 'fｆ𝐟',
      i: 'iіｉ𝐢1l|!',
      l: 'lｌ𝐥1I|',
      m: 'mｍ𝐦ⅿм',
      n: 'nｎ𝐧ո',
      o: 'oоοｏ𝐨0',
      p: 'pрρｐ',
      r: 'rｒ𝐫',
      s: 'sѕｓ𝐬5$',
      t: 'tｔ𝐭7',
      u: 'uｕ𝐮',
      v: 'vνｖ',
      w: 'wｗ',
      k: 'kｋ',
      g: 'gｇ𝐠',
    };
    fc.assert(
      fc.property(
        fc.constantFrom('admin', 'official', 'moderator', 'police', 'spokesperson', 'mediator'),
        fc.infiniteStream(fc.nat()),
        (word, stream) => {
          const name = Array.from(word, (one) => {
            const forms = Array.from(looks[one] ?? one);
            return forms[Number(stream.next().value) % forms.length] ?? one;
          }).join('');
          assert.ok(impersonatesOfficial(name), name);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('An ordinary name', () => {
  it('passes, a nickname with half of such a word too', () => {
    assert.deepEqual(ordinary.filter(impersonatesOfficial), []);
  });

  it('is every ordinary word that holds an official’s by chance', () => {
    for (const word of [...innocentWords, ...innocentLatin])
      assert.ok(!impersonatesOfficial(word), word);
  });
});
