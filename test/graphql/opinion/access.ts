import { signedIn, all, mutation, own, ownArea, page, query, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('feed', 'area', `(area: "$id", first: 5) ${page}`, { to: all(ownArea), rest: ownArea }),
  query('message', 'message', '(no: "$no") { id body versions { body } }', {
    to: all('✓✓00'),
    rest: '✓✓00',
  }),
  query('myMessages', 'nothing', `(first: 5) ${page}`, signedIn),
  mutation(
    'publishPost',
    'area',
    '(input: { key: "$key", body: "路灯亮了。", area: "$id" }) { id }',
    {
      to: all(ownArea),
      rest: ownArea,
    },
  ),
  mutation(
    'fileFieldReport',
    'area',
    '(input: { key: "$key", reportKind: SAFETY, place: "东门", body: "井盖响。", area: "$id" }) { id }',
    { to: to(ownArea, 'VOLUNTEER', 'INFORMANT', 'GRID_WORKER') },
  ),
  mutation(
    'editPost',
    'message',
    '(input: { id: "$id", version: $version, body: "改一改。" }) { __typename }',
    { to: all(own), rest: own },
  ),
  mutation('withdrawPost', 'message', '(id: "$id", version: $version) { __typename }', {
    to: all(own),
    rest: own,
  }),
  mutation(
    'addComment',
    'message',
    '(key: "$key", messageId: "$id", body: "我也看到了。") { id }',
    {
      to: all(ownArea),
      rest: ownArea,
    },
  ),
  mutation('withdrawComment', 'comment', '(id: "$id") { id }', { to: all(own), rest: own }),
];
