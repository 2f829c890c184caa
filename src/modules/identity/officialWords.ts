import { roles, type Role } from '../../kernel/work.ts';

/** What each role of the team is called; a resident is called by no office. */
const roleWords: Readonly<Record<Exclude<Role, 'RESIDENT'>, readonly string[]>> = {
  VOLUNTEER: ['志愿者', '志愿服务队'],
  SPOKESPERSON: ['发言人'],
  PRESS_SPOKESPERSON: ['新闻办'],
  INFORMANT: ['信息员'],
  NET_POLICE: ['网警', '网络警察', '网安'],
  MEDIATOR: ['调解员', '调解委员会', '调委会', '调解中心', '调解室', '人民调解'],
  GRID_WORKER: ['网格员', '网格长'],
  UNIT_CLERK: ['经办人', '责任单位'],
  CREDIT_OFFICER: ['信用专员'],
  EVALUATOR: ['评议员'],
  AUDITOR: ['审计员', '审计局', '审计署'],
  ADMIN: ['管理员', '超管', '网管', '管理处', '管理组', '管理人员', '管理团队', '管理中心'],
  FIRM_REPRESENTATIVE: ['企业代表'],
};

/** Words for offices and for the platform itself, wherever they stand in a name. */
const offices =
  '网上枫桥 官方号 官方账号 官方认证 工作人员 客服中心 客服人员 警察 民警 警官 交警 刑警 特警 辅警 协警 片警 公安 派出所 居委会 居民委员会 村委会 ' +
  '村民委员会 业委会 街道办 社区服务中心 综治中心 综治办 政法委 信访局 信访办 司法局 司法所 民政局 网信办 宣传部 纪委 监察委 市监局 ' +
  '市场监管 市场监督 消防队 消防大队 城管局 城管队 执法队 执法局 法官 法院 检察官 检察院 政府 党委 党支部 党总支 党群服务 ' +
  '警务 支书 社会工作者 社区工作者 志愿服务者 志愿队 仲裁员 公证员 调查员 人大代表 政协委员 人社局 举报中心 安全中心 信用中心 信用办 反诈 超级管理';

/** Han words that make a name an official's wherever they stand in it. */
export const officialWords: readonly string[] = [
  ...Object.values(roleWords).flat(),
  ...offices.split(' '),
];

/**
 * Words that are an office's at the beginning or the end of a name, and nothing of the kind inside it: 王书记 and 书记王强, but not
 * 图书记录者; 系统通知 and 桂园官方, but not 上官方正.
 */
export const officialAtEdges: readonly string[] = (
  '官方 官网 官微 系统 平台 客服 后台 版主 站长 审核员 值班员 协管员 社工 城管 政务 书记 主任 局长 所长 处长 科长 镇长 乡长 市长 ' +
  '区长 县长 村长 检察长 省委 市委 区委 县委 镇委 居委 运营 审核 专员 楼长 楼栋长 楼组长 副主任 副书记 副局长 副所长 副镇长 副区长 副市长'
).split(' ');

/** Words that are an office's at the end of a name alone: 桂园社区, but not 社区一枝花. */
export const officialAtEnd: readonly string[] = [
  '社区',
  '街道',
  '网格',
  '村委',
  '热线',
  '公告',
  '通知',
  '管理者',
  '管理人',
  '值班室',
  '宫方',
];

/** Han characters that are taken for one of an official word at a glance, each before the one it is taken for. */
export const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  '菅管 哩理 埋理 狸理 圆员 贠员 贝员 宦官 入人 敬警 檠警 擎警 罔网 冈网 氓民 査察 詧察 昕所 俯府 亻人 訁言 讠言 発发 岀出 觧解 恪格 乔桥'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** How the characters of official words are spelled, each before its syllable: `公an`, `发yan人` are read aloud as what they mean. */
export const spelled: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '官guan 管guan 方fang 网wang 警jing 民min 公gong 安an 员yuan 愿yuan 院yuan 理li 格ge 法fa 发fa 言yan 人ren 解jie 街jie 调tiao 志zhi ' +
    '者zhe 政zheng 府fu 局ju 居ju 所suo 派pai 出chu 社she 区qu 委wei 会hui 书shu 记ji 主zhu 任ren 客ke 服fu 平ping 台tai 系xi 统tong ' +
    '城cheng 交jiao 察cha 检jian 司si 工gong 作zuo 信xin 息xi 用yong 专zhuan 审shen 核he 计ji 版ban 站zhan 长zhang 枫feng 桥qiao 上shang'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** Numbers that everybody knows as an office's, when they are the whole of a name. */
export const officialNumbers: readonly string[] = ['110', '119', '120', '12345', '12388'];

/** Ordinary words in which one of the above stands by chance; they count for nothing. */
export const innocentWords: readonly string[] = (
  '图书管理员 仓库管理员 档案管理员 宿舍管理员 上官方 操作系统 生态系统 免疫系统 神经系统 消化系统 音响系统 旅客服务 ' +
  '班主任 读书记 看书记 藏书记 无所长 有所长 其所长 之所长 公安县 民警惕 民警醒 民警示 民警钟 长城管 魔法官 小区长跑 ' +
  '政府路 政府街 法院路 法院街 公安路 派出所路 爱社区 在社区 住社区 来社区 回社区 护社区 爱街道 进社区'
).split(' ');

/** Latin words that make a name an official's wherever they stand in it; the roles' own names among them. */
export const officialLatin: readonly string[] = [
  ...roles.filter((role) => role !== 'RESIDENT'),
  ...'administrator moderator official police spokesman spokeswoman customerservice webmaster sysop helpdesk'.split(
    ' ',
  ),
  ...'guanliyuan fayanren juweihui tiaojieyuan wanggeyuan paichusuo gongzuorenyuan'.split(' '),
];

/** Latin words that make a name an official's when they are one of its words. */
export const officialLatinWords: readonly string[] =
  'system support staff gov govt government mayor sheriff mod admins'.split(' ');

/** Latin words that make a name an official's when they are the whole of it, digits left out. */
export const officialLatinNames: readonly string[] =
  'root service platform security server community fengqiao guanfang kefu xitong pingtai'.split(
    ' ',
  );

/** Ordinary Latin words in which one of the above stands by chance. */
export const innocentLatin: readonly string[] = ['badminton', 'auditorium', 'auditory'];
