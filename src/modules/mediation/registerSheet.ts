import { dayText } from '../notices/dayText.ts';
import type { PaperContent, PaperFact, PaperPart } from '../../platform/papers/paperContent.ts';
import {
  actWords,
  closeReasonWords,
  consentWords,
  mannerWords,
  rightsText,
  sourceWords,
  stateWords,
} from './casePaperWords.ts';
import type { CaseNames } from './caseNames.ts';
import type { Case, CaseLine, Party } from './mediationCase.ts';

/** Room for a few lines by hand. */
const byHand = '\n\n';

const kindOf = ({ firmId, personId }: Party): string =>
  firmId !== undefined ? '单位' : personId !== undefined ? '居民' : '未注册';

const performanceOf = ({ agreement }: Case, { id, performedAt }: Party): string => {
  if (agreement === undefined) return '';
  if (performedAt !== undefined) return `${dayText(performedAt).zh}已履行`;
  return agreement.duties.includes(id) ? '待履行' : '无履行义务';
};

const sidesOf = (found: Case): PaperPart => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8 },
    { title: '姓名或名称', share: 26 },
    { title: '类别', share: 11 },
    { title: '是否同意', share: 14 },
    { title: '履行情况', share: 21 },
    { title: '联系方式', share: 20 },
  ],
  rows: found.parties.map((party, at) => [
    String(at + 1),
    party.name,
    kindOf(party),
    consentWords[party.consent],
    performanceOf(found, party),
    '',
  ]),
});

const lineText = ({ parties }: Case, line: CaseLine): string => {
  const side = parties.find(({ id }) => id === line.partyId)?.name;
  return [side, line.note].filter((text) => text !== undefined && text !== '').join('：');
};

const courseOf = (found: Case, { personOf }: CaseNames): PaperPart => ({
  kind: 'table',
  columns: [
    { title: '日期', share: 20 },
    { title: '事项', share: 23 },
    { title: '方式', share: 9 },
    { title: '内容', share: 33 },
    { title: '记录人', share: 15 },
  ],
  rows: found.history.map((line) => [
    dayText(line.at).zh,
    actWords[line.act],
    line.manner === undefined ? '' : mannerWords[line.manner],
    lineText(found, line),
    personOf(line.by),
  ]),
});

const resultOf = ({ state, closeReason, closedAt, agreement }: Case): PaperFact[] => [
  ['办理状态', stateWords[state]],
  [
    '调解协议',
    agreement === undefined
      ? ''
      : `${dayText(agreement.at).zh}达成${agreement.written ? '书面' : '口头'}协议`,
  ],
  ['结案原因', closeReason === undefined ? '' : closeReasonWords[closeReason]],
  ['结案日期', closedAt === undefined ? '' : dayText(closedAt).zh],
];

/**
 * 人民调解登记表, the first paper of a dossier (司法部 2010-12): what came in, who the sides are, what was done, what came of it. It holds what
 * every side may read; what the platform does not know is left to be filled by hand.
 */
export const registerSheet = (found: Case, names: CaseNames): PaperContent => ({
  language: 'zh-CN',
  title: '人民调解登记表',
  subtitle: `案件编号 ${found.no}`,
  author: names.committee,
  parts: [
    {
      kind: 'facts',
      facts: [
        ['案由', found.title],
        ['登记日期', dayText(found.openedAt).zh],
        ['纠纷来源', sourceWords[found.source.kind]],
        ['发生地', names.place],
        ['人民调解员', names.personOf(found.mediatorId)],
      ],
    },
    { kind: 'heading', text: '当事人' },
    sidesOf(found),
    { kind: 'heading', text: '纠纷简要情况' },
    { kind: 'facts', facts: [['主要事实和争议事项', found.agreement?.facts ?? byHand]] },
    { kind: 'heading', text: '调解经过' },
    courseOf(found, names),
    { kind: 'heading', text: '调解结果' },
    { kind: 'facts', facts: resultOf(found) },
    { kind: 'paragraph', text: rightsText },
    {
      kind: 'signatures',
      signers: [
        { label: '登记人：', name: names.personOf(found.history[0]?.by) },
        { label: '人民调解员：', name: names.personOf(found.mediatorId) },
      ],
      seal: names.committee,
      day: '',
    },
  ],
});
