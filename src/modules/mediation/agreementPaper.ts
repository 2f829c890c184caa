import { dayText } from '../notices/dayText.ts';
import type { PaperContent, PaperPart } from '../../platform/papers/paperContent.ts';
import type { CaseNames } from './caseNames.ts';
import type { Agreement, Case, Party } from './mediationCase.ts';

/** Room for two lines by hand. */
const byHand = '\n';

const sidesOf = (parties: readonly Party[]): PaperPart => ({
  kind: 'table',
  columns: [
    { title: '当事人', share: 24 },
    { title: '性别、年龄、民族（单位填法定代表人、职务）', share: 30 },
    { title: '单位或住址', share: 26 },
    { title: '联系方式', share: 20 },
  ],
  rows: parties.map(({ name }) => [name, byHand, byHand, byHand]),
});

const dutiesText = ({ duties, performBy }: Agreement, parties: readonly Party[]): string => {
  const owing = parties.filter(({ id }) => duties.includes(id)).map(({ name }) => name);
  const by = `履行期限：${dayText(performBy).zh}前。`;
  return owing.length === 0 ? by : `${by}有履行义务的当事人：${owing.join('、')}。`;
};

/** 人民调解法 Art 30 and 31, and Art 29, 31 and 33. */
const effectText = (written: boolean, copies: number): string =>
  written
    ? `本协议一式${String(copies)}份，各方当事人各执一份，人民调解委员会留存一份。自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。本协议具有法律约束力，当事人应当按照约定履行；各方认为有必要的，可以自生效之日起三十日内共同向人民法院申请司法确认。`
    : '口头协议自各方当事人达成协议之日起生效，由人民调解员记录协议内容。协议具有法律约束力，当事人应当按照约定履行；各方认为有必要的，可以自生效之日起三十日内共同向人民法院申请司法确认。';

/**
 * 人民调解协议书 with what 人民调解法 Art 29 asks for, or the record of an oral agreement (Art 30), to be signed by every side and the mediator
 * and sealed by the committee. What the platform does not know of the sides is left to be filled by hand.
 */
export const agreementPaper = (
  { no, parties, mediatorId }: Case,
  agreement: Agreement,
  { committee, personOf }: CaseNames,
): PaperContent => ({
  language: 'zh-CN',
  title: agreement.written ? '人民调解协议书' : '人民调解口头协议登记表',
  subtitle: `案件编号 ${no}　　（　　　）人调字第　　　号`,
  author: committee,
  parts: [
    sidesOf(parties),
    { kind: 'heading', text: '一、纠纷的主要事实、争议事项以及各方当事人的责任' },
    { kind: 'paragraph', text: agreement.facts },
    { kind: 'heading', text: '二、经调解，各方自愿达成如下协议' },
    { kind: 'paragraph', text: agreement.terms },
    { kind: 'heading', text: '三、履行的方式、期限' },
    { kind: 'paragraph', text: `${dutiesText(agreement, parties)}履行方式按上条约定。` },
    { kind: 'heading', text: '四、协议的效力' },
    { kind: 'paragraph', text: effectText(agreement.written, parties.length + 1) },
    { kind: 'paragraph', text: `达成协议日期：${dayText(agreement.at).zh}` },
    {
      kind: 'signatures',
      signers: [
        ...parties.map(({ name }) => ({ label: '当事人：', name })),
        { label: '人民调解员：', name: personOf(mediatorId) },
        { label: '记录人：', name: '' },
      ],
      seal: committee,
      day: '',
    },
  ],
});
