import type { PaperLanguage } from '../../platform/papers/paperContent.ts';

/** What stands on the paper of a record, in the language of whoever holds it. */
export interface RecordPaperWords {
  readonly title: string;
  readonly own: string;
  readonly facts: {
    readonly holder: string;
    readonly printed: string;
    readonly choice: string;
    readonly balance: string;
    readonly lines: string;
  };
  readonly choice: (recording: boolean, since: string | undefined) => string;
  readonly points: (points: number) => string;
  readonly purpose: string;
  readonly entries: string;
  readonly entryColumns: readonly [string, string, string, string, string, string];
  readonly rule: (text: string, code: string, version: number) => string;
  readonly case: (no: string) => string;
  readonly service: (note: string) => string;
  readonly dates: (done: string, entered: string) => string;
  readonly sum: (amount: number, balance: number) => string;
  readonly noEntries: string;
  readonly looks: string;
  readonly lookColumns: readonly [string, string, string];
  readonly officer: (name: string) => string;
  readonly noLooks: string;
  readonly left: (shown: number) => string;
  readonly objection: string;
  readonly objectionText: string;
  readonly contact: readonly [string, string, string, string];
  readonly chain: (hash: string) => string;
}

const zh: RecordPaperWords = {
  title: '社区信用记录',
  own: '本人查询',
  facts: {
    holder: '记录对象',
    printed: '打印时间',
    choice: '是否同意记录',
    balance: '合计',
    lines: '明细条数',
  },
  choice: (recording, since) => {
    const word = recording ? '同意记录' : '不记录';
    return since === undefined ? word : `${word}（${since}起）`;
  },
  points: (points) => `${String(points)} 分`,
  purpose:
    '这是本社区的信用记录，只记做成了的事，不是公共信用信息。分数只说明做成过哪些事；目前没有任何待遇或限制与分数挂钩，系统不排名、不公布，也不提供给任何公共服务使用。',
  entries: '逐条明细',
  entryColumns: ['序号', '日期', '来自哪件事', '依据的规则', '分值', '由谁认定'],
  rule: (text, code, version) => `${text}（${code} 第 ${String(version)} 版）`,
  case: (no) => `调解案件 ${no}`,
  service: (note) => `志愿服务：${note}`,
  dates: (done, entered) => `完成 ${done}\n记入 ${entered}`,
  sum: (amount, balance) => `+${String(amount)}\n合计 ${String(balance)}`,
  noEntries: '记录是空的，这很正常。',
  looks: '谁查看过',
  lookColumns: ['时间', '查看人', '用途'],
  officer: (name) => `信用专员 ${name}`,
  noLooks: '还没有人查看过这份记录。',
  left: (shown) => `这里只印最近的 ${String(shown)} 条，其余的请在网上查看。`,
  objection: '觉得记错了怎么办',
  objectionText:
    '您有权提出异议。请向您所在社区当面或书面提出，说明是哪一条（第几条、哪天记入）和理由。异议的处理和时限，《浙江省公共信用信息管理条例》第三十一条有规定，由受理的单位办理。',
  contact: ['受理单位', '地址', '电话', '时间'],
  chain: (hash) =>
    `每一条都用前一条的校验码封口，改动任何一条，后面的校验码都会对不上。最后一条的校验码：${hash}`,
};

const en: RecordPaperWords = {
  title: 'Community credit record',
  own: 'The holder’s own copy',
  facts: {
    holder: 'Record of',
    printed: 'Printed',
    choice: 'Recording',
    balance: 'In all',
    lines: 'Lines',
  },
  choice: (recording, since) => {
    const word = recording ? 'the holder said yes' : 'nothing is recorded';
    return since === undefined ? word : `${word} (since ${since})`;
  },
  points: (points) => `${String(points)} ${points === 1 ? 'point' : 'points'}`,
  purpose:
    'This is the community’s own record. It holds only deeds that were done, and it is not public credit information. Points only say what was done: at present no benefit and no limit is tied to them; nobody is ranked, nothing is published, and nothing is passed on to any public service.',
  entries: 'Line by line',
  entryColumns: ['No.', 'Date', 'From what', 'By which rule', 'Points', 'Found done by'],
  rule: (text, code, version) => `${text} (${code}, version ${String(version)})`,
  case: (no) => `Mediation case ${no}`,
  service: (note) => `Volunteer service: ${note}`,
  dates: (done, entered) => `done ${done}\nentered ${entered}`,
  sum: (amount, balance) => `+${String(amount)}\nin all ${String(balance)}`,
  noEntries: 'The record is empty, and that is quite normal.',
  looks: 'Who looked',
  lookColumns: ['When', 'Who', 'Purpose'],
  officer: (name) => `credit officer ${name}`,
  noLooks: 'Nobody has looked into this record yet.',
  left: (shown) => `Only the newest ${String(shown)} are printed here; the others stand online.`,
  objection: 'If you think something is wrong',
  objectionText:
    'You have the right to object. Tell your community in person or in writing which line it is (its number, when it was entered) and why. How and by when an objection is handled is laid down in the Zhejiang regulation on public credit information, article 31, for the unit that takes it.',
  contact: ['Office', 'Address', 'Phone', 'Hours'],
  chain: (hash) =>
    `Each line is sealed together with the one before it: if any were changed, the seals after it would no longer fit. Seal of the last line: ${hash}`,
};

/** The words of the paper in each language. */
export const recordPaperWords: Readonly<Record<PaperLanguage, RecordPaperWords>> = {
  'zh-CN': zh,
  en,
};
