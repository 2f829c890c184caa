import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AreaOrderDocument } from '../../gql/generated/graphql.ts';
import { Note } from '../../shell/Note.tsx';
import { useWhen } from '../../words/when.ts';

/** What holds here for everybody while it lasts: an emergency with its reason and end, or that texts wait. Nothing else takes any room. */
export const OrderNotice = () => {
  const { t } = useTranslation('say');
  const { momentOf } = useWhen();
  const [{ data }] = useQuery({ query: AreaOrderDocument, requestPolicy: 'cache-and-network' });
  if (data === undefined) return null;
  const { mode, emergencies } = data.areaOrder;
  const lines = emergencies.map(({ kind, reason, endsAt }) =>
    t(`order.${kind}`, { until: momentOf(endsAt), reason }),
  );
  const all = mode === 'PRE' && lines.length === 0 ? [t('order.PRE')] : lines;
  return all.length === 0 ? null : (
    <Note tone="soon">
      {all.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Note>
  );
};
