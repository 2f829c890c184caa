import { all, open, ownArea, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('search', 'nothing', '(query: "调解") { edges { node { kind } } }', open),
  query('sameAs', 'area', '(text: "楼上漏水没人管", area: "$id") { kind }', {
    to: all(ownArea),
    rest: ownArea,
  }),
];
