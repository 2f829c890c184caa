import { mutation, ownArea, page, query, to, type Row } from '../accessRow.ts';

const order = '{ __typename ... on AreaOrder { mode version } }';

// What holds of texts is left as it is: a version that was never there gets no further than the right to ask.

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('areaOrder', 'area', '(area: "$id") { mode emergencies { kind endsAt } }', {
    rest: ownArea,
  }),
  query('watchedWords', 'area', `(area: "$id", first: 5) ${page}`, {
    to: to(ownArea, 'ADMIN', 'AUDITOR'),
  }),
  query('previewWatchedWord', 'area', '(text: "骗子", area: "$id") { looked }', {
    to: to(ownArea, 'ADMIN'),
  }),
  mutation(
    'addWatchedWord',
    'area',
    '(input: { key: "$key", text: "$key", action: REPLACE, instead: "别的词", area: "$id", reason: "多次被举报" }) { id }',
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation(
    'endWatchedWord',
    'word',
    '(id: "$id", version: $version, reason: "不再需要") { __typename }',
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation(
    'setWritingMode',
    'area',
    `(area: "$id", version: 999, mode: PRE, reason: "近期争吵多") ${order}`,
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation(
    'beginEmergency',
    'area',
    `(area: "$id", version: 999, kind: APPROVE_ALL, hours: 24, reason: "谣言扩散") ${order}`,
    { to: to(ownArea, 'ADMIN') },
  ),
  mutation('endEmergency', 'area', `(area: "$id", version: 999, reason: "已经平息") ${order}`, {
    to: to(ownArea, 'ADMIN'),
  }),
];
