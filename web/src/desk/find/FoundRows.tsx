import { useTranslation } from 'react-i18next';
import type { FindAnythingQuery, MessageFoundFragment } from '../../gql/desk.generated/graphql.ts';
import { ListCount } from '../../shell/ListCount.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { CaseRow } from '../case/CaseList.tsx';
import { nameOf } from '../queue/certainty.ts';

interface MessageRowProps {
  readonly message: MessageFoundFragment;
  readonly to: string;
  /** What became of it at the queue. */
  readonly mark?: string;
}

const MessageRow = ({ message, to, mark }: MessageRowProps) => {
  const { t } = useTranslation('desk');
  return (
    <WayRow
      to={to}
      title={<Said>{nameOf(message)}</Said>}
      meta={
        <>
          {mark === undefined ? null : <Mark tone="calm">{mark}</Mark>}
          <span>{t('cases.no', { no: message.no })}</span>
          <span>{message.area.name}</span>
          <When at={message.at} as="day" />
        </>
      }
    />
  );
};

type Found = Required<Pick<FindAnythingQuery, 'cases' | 'conflictFlags'>>;

const Cases = ({ cases }: Pick<Found, 'cases'>) => {
  const { t } = useTranslation('desk');
  if (cases.edges.length === 0) return null;
  return (
    <Section title={t('find.cases')}>
      <ListCount count={cases.count} />
      <ul className="rows">
        {cases.edges.map(({ node }) => (
          <CaseRow key={node.id} one={node} />
        ))}
      </ul>
    </Section>
  );
};

const ConflictFlags = ({ conflictFlags: flags }: Pick<Found, 'conflictFlags'>) => {
  const { t } = useTranslation('desk');
  if (flags.edges.length === 0) return null;
  return (
    <Section title={t('find.flags')}>
      <ListCount count={flags.count} />
      <ul className="rows">
        {flags.edges.map(({ node: { id, state, message } }) => (
          <MessageRow
            key={id}
            message={message}
            to={`/desk?state=${state}&flag=${id}`}
            mark={t(`flagState.${state}`)}
          />
        ))}
      </ul>
    </Section>
  );
};

const Numbered = ({ message, mediationCase }: FindAnythingQuery) => {
  const { t } = useTranslation('desk');
  if (!message && !mediationCase) return null;
  return (
    <Section title={t('find.numbered')}>
      <ul className="rows">
        {mediationCase ? <CaseRow one={mediationCase} /> : null}
        {message ? <MessageRow message={message} to={`/posts/${message.no}`} /> : null}
      </ul>
    </Section>
  );
};

/** What was found, by sort; a plain sentence when there is nothing that the person may see. */
export const FoundRows = ({ found }: { readonly found: FindAnythingQuery }) => {
  const { t } = useTranslation('desk');
  const { message, mediationCase, cases, conflictFlags: flags } = found;
  const isEmpty = !message && !mediationCase && !cases?.edges.length && !flags?.edges.length;
  return (
    <div role="status">
      {isEmpty ? <p>{t('find.none')}</p> : null}
      <Numbered {...found} />
      {cases === undefined ? null : <Cases cases={cases} />}
      {flags === undefined ? null : <ConflictFlags conflictFlags={flags} />}
    </div>
  );
};
