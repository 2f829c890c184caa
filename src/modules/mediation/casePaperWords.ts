import type { CaseLine, CaseState, CloseReason, Consent, Manner } from './mediationCase.ts';

// What stands on a case's papers is Chinese, whoever reads them: they go into the dossier and to the court.

export const stateWords: Readonly<Record<CaseState, string>> = {
  REGISTERED: '已登记，待各方同意',
  MEDIATING: '调解中',
  AGREED: '已达成协议，待履行',
  CLOSED: '已结案',
};

/** The ends of 人民法院在线调解规则 Art 25, as the schema names them. */
export const closeReasonWords: Readonly<Record<CloseReason, string>> = {
  AGREEMENT_PERFORMED: '达成协议并已履行',
  AGREEMENT_NOT_PERFORMED: '达成协议，未全部履行',
  SETTLED_THEMSELVES: '自行和解，撤回',
  CANNOT_BE_REACHED: '无法联系',
  ONE_SIDE_UNWILLING: '一方不愿调解',
  GAP_TOO_WIDE: '分歧过大',
  TIME_OVER: '期限届满',
  WILL_NOT_SIGN: '拒绝签字',
  OTHER: '其他',
};

export const consentWords: Readonly<Record<Consent, string>> = {
  ASKED: '待回复',
  GIVEN: '同意',
  REFUSED: '不同意',
};

export const mannerWords: Readonly<Record<Manner, string>> = {
  IN_PERSON: '当面',
  BY_PHONE: '电话',
  ONLINE: '网上',
};

export const actWords: Readonly<Record<CaseLine['act'], string>> = {
  opened: '立案登记',
  accepted: '调解员接手',
  released: '退回，另行指派',
  retitled: '改称案由',
  party_added: '登记当事人',
  consent: '询问是否同意调解',
  meeting: '调解',
  extended: '延长期限',
  agreed: '达成协议',
  performed: '核实履行',
  closed: '结案',
};

export const sourceWords: Readonly<Record<'FLAG' | 'FIELD_REPORT', string>> = {
  FLAG: '群众网上反映，由社区网络发言人确认',
  FIELD_REPORT: '志愿者、网格员上报',
};

/** What is said on every paper: 人民调解法 Art 3, 4 and 17. */
export const rightsText =
  '人民调解不收取任何费用。调解以各方自愿为前提，任何一方都可以随时要求终止调解，也可以随时依法向人民法院起诉。';
