/** The kinds of dispute of the official list. */
export const disputeTypes = [
  '婚姻家庭',
  '邻里',
  '房屋宅基地',
  '合同',
  '生产经营',
  '损害赔偿',
  '山林土地',
  '征地拆迁',
  '环境污染',
  '劳动争议',
  '消费',
  '医疗',
  '道路交通事故',
  '物业',
  '其他',
] as const;

export type DisputeType = (typeof disputeTypes)[number];

/** Where a message that is no dispute goes. A dispute goes to mediation. */
export const plainRoutes = ['service', 'consult', 'suggestion', 'other'] as const;

export type Route = 'mediation' | (typeof plainRoutes)[number];

/** The side judgements: one linear function each, kept in this order with one byte a weight. */
export const sideHeads = ['heat2', ...plainRoutes, ...disputeTypes] as const;
