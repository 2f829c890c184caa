import assert from 'node:assert/strict';
import type { PaperContent } from '../../../src/platform/papers/paperContent.ts';
import { present } from '../../../src/kernel/assert.ts';
import { agreementPaper } from '../../../src/modules/mediation/agreementPaper.ts';
import { agreedCase, closedCase } from '../../../src/modules/mediation/caseChange.ts';
import { registerSheet } from '../../../src/modules/mediation/registerSheet.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { caseInEachState, fresh, stamp, terms, withSides, withYes } from './caseFixtures.ts';

const names = {
  place: '枫桥市望川区桂园社区',
  committee: '桂园社区人民调解委员会',
  personOf: (id: string | undefined) => (id === 'mediator' ? '陈调解' : ''),
};

/** All that a paper says, one piece after the other. */
const wordsOf = ({ title, subtitle, parts }: PaperContent): string =>
  [
    title,
    subtitle,
    ...parts.flatMap((part): string[] => {
      switch (part.kind) {
        case 'facts':
          return part.facts.map(([label, value]) => `${label}=${value}`);
        case 'table':
          return [part.columns.map(({ title: head }) => head), ...part.rows].map((row) =>
            row.join('|'),
          );
        case 'signatures':
          return [
            ...part.signers.map(({ label, name }) => label + name),
            `seal ${part.seal ?? ''}`,
          ];
        case 'heading':
        case 'paragraph':
          return [part.text];
      }
    }),
  ].join('\n');

const agreementOf = (found: Case) =>
  wordsOf(agreementPaper(found, present(found.agreement, 'agreement'), names));

describe('The register sheet of a case', () => {
  const { REGISTERED, MEDIATING, CLOSED } = caseInEachState();

  it('says what came in, from where, who the sides are and whether they are willing', () => {
    const said = wordsOf(registerSheet(MEDIATING, names));
    for (const part of [
      '人民调解登记表',
      '案件编号 2026-1',
      '案由=噪声',
      '登记日期=2026年11月23日',
      '纠纷来源=志愿者、网格员上报',
      '发生地=枫桥市望川区桂园社区',
      '人民调解员=陈调解',
      '1|甲|未注册|同意||',
      'seal 桂园社区人民调解委员会',
    ])
      assert.ok(said.includes(part), part);
    assert.ok(wordsOf(registerSheet(REGISTERED, names)).includes('1|甲|未注册|待回复||'));
  });

  it('says what was done, by whom, and what came of it', () => {
    const said = wordsOf(registerSheet(CLOSED, names));
    for (const part of [
      '2026年11月23日|立案登记|||陈调解',
      '2026年11月23日|询问是否同意调解|当面|甲|陈调解',
      '主要事实和争议事项=夜里装修',
      '调解协议=2026年11月23日达成口头协议',
      '结案原因=达成协议并已履行',
      '1|甲|未注册|同意|2026年11月23日已履行|',
    ])
      assert.ok(said.includes(part), part);
  });

  it('leaves open what nobody knows yet, and says that mediation is free, willing, and bars no court', () => {
    const said = wordsOf(registerSheet(REGISTERED, names));
    assert.match(said, /主要事实和争议事项=\n/u);
    assert.match(said, /结案原因=\n/u);
    assert.match(said, /不收取任何费用.*自愿.*随时依法向人民法院起诉/u);
  });

  it('names the one that refused', () => {
    const refused = closedCase(REGISTERED, stamp, 'ONE_SIDE_UNWILLING', '电话里说不来');
    const said = wordsOf(registerSheet(refused, names));
    assert.ok(said.includes('结案原因=一方不愿调解'));
    assert.ok(said.includes('|结案||电话里说不来|陈调解'));
  });
});

describe('The agreement of a case on paper', () => {
  const written = agreedCase(withYes(withSides(fresh(), '甲', '乙'), '甲', '乙'), stamp, {
    ...terms(['乙']),
    written: true,
  });

  it('holds what the law asks for: sides, facts, content, time, and who owes something', () => {
    const said = agreementOf(written);
    for (const part of [
      '人民调解协议书',
      '（　　　）人调字第　　　号',
      '甲|\n|\n|\n',
      '夜里装修',
      '十点以后停工',
      '履行期限：2026年11月24日前。有履行义务的当事人：乙。',
      '一式3份',
      '三十日内共同向人民法院申请司法确认',
      '当事人：甲\n当事人：乙\n人民调解员：陈调解\n记录人：',
      'seal 桂园社区人民调解委员会',
    ])
      assert.ok(said.includes(part), part);
  });

  it('is a record where the agreement was made orally, and holds from then on', () => {
    const said = agreementOf(caseInEachState().AGREED);
    assert.ok(said.startsWith('人民调解口头协议登记表'));
    assert.match(said, /口头协议自各方当事人达成协议之日起生效/u);
  });
});
