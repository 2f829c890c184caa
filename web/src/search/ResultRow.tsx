import { useTranslation } from 'react-i18next';
import type { ResultRowFragment } from '../gql/generated/graphql.ts';
import { Mark } from '../shell/Mark.tsx';
import { WayRow } from '../shell/WayRow.tsx';
import { When } from '../shell/When.tsx';
import { harmless } from '../words/harmless.ts';
import { piecesOf } from './piecesOf.ts';

const Found = ({ of }: { readonly of: ResultRowFragment['title'] }) => (
  <bdi>
    {piecesOf(of).map(({ text, isFound }, at) =>
      isFound ? <mark key={at}>{harmless(text)}</mark> : harmless(text),
    )}
  </bdi>
);

const wayTo = ({ item }: ResultRowFragment) => {
  if ('caseState' in item) return `/cases/${item.no}`;
  return 'code' in item ? '/conduct' : `/posts/${item.no}`;
};

const numberOf = ({ item }: ResultRowFragment) => ('code' in item ? item.code : item.no);

/** One thing that was found: what sort, its title and the passage, where and when. */
export const ResultRow = ({ result }: { readonly result: ResultRowFragment }) => {
  const { t } = useTranslation(['search', 'shell']);
  const { kind, title, excerpt, at, area, item } = result;
  const isBare = title.text === '';
  return (
    <WayRow
      to={wayTo(result)}
      title={<Found of={isBare ? excerpt : title} />}
      text={isBare ? undefined : <Found of={excerpt} />}
      meta={
        <>
          <Mark tone="calm">{t(`kind.${kind}`)}</Mark>
          {'caseState' in item ? (
            <span>{t(`caseState.${item.caseState}`, { ns: 'shell' })}</span>
          ) : null}
          <span>{numberOf(result)}</span>
          {area === null ? null : <span>{area.name}</span>}
          <When at={at} as="day" />
        </>
      }
    />
  );
};
