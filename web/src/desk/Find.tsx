import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FindAnythingDocument } from '../gql/desk.generated/graphql.ts';
import { worksAt } from '../person/desks.ts';
import { useSession } from '../person/session.ts';
import { Answer } from '../shell/Answer.tsx';
import { canBeSought, useListFilter } from '../shell/listFilter.ts';
import { Screen } from '../shell/Screen.tsx';
import { SearchLine } from '../shell/SearchLine.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { WayRow } from '../shell/WayRow.tsx';
import { isPublicNumber } from '../talk/identifier.ts';
import { FoundRows } from './find/FoundRows.tsx';
import './desk.css';

// People are looked for at the desk that does so, for each look-up there is limited and written down for whoever is found.
const useWayToPeople = (words: string) => {
  const { role } = useSession().actingRole;
  if (isPublicNumber(words)) return undefined;
  const q = encodeURIComponent(words);
  if (worksAt(role, '/admin')) return `/admin?do=people&of=RESIDENTS&query=${q}`;
  return worksAt(role, '/residents') ? `/residents?do=counter&q=${q}` : undefined;
};

const Found = ({ words }: { readonly words: string }) => {
  const { t } = useTranslation(['desk', 'search']);
  const { role } = useSession().actingRole;
  const list = useListKeys<HTMLDivElement>();
  const toPeople = useWayToPeople(words);
  const isOne = isPublicNumber(words);
  const [result, ask] = useQuery({
    query: FindAnythingDocument,
    variables: {
      query: words,
      isNumber: isOne,
      withCases: !isOne && worksAt(role, '/cases'),
      withConflictFlags: !isOne && worksAt(role, '/desk'),
    },
    requestPolicy: 'network-only',
  });
  return (
    <div ref={list}>
      <Answer
        result={result}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
      >
        {(found) => <FoundRows found={found} />}
      </Answer>
      <ul className="rows found-people">
        {isOne ? null : (
          <WayRow
            to={`/search?q=${encodeURIComponent(words)}`}
            title={t('inFull', { ns: 'search', words })}
          />
        )}
        {toPeople === undefined ? null : (
          <WayRow to={toPeople} title={t('find.people', { words })} text={t('find.written')} />
        )}
      </ul>
    </div>
  );
};

/** Finds anything within the person's scope by number, title or words; what is absent and what is forbidden look the same. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter();
  return (
    <Screen title={t('find.title')} lead={t('find.lead')}>
      <SearchLine key={filter.q} label={t('find.label')} isFirst />
      {canBeSought(filter.q) ? <Found key={filter.q} words={filter.q} /> : null}
    </Screen>
  );
};
