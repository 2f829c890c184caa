import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { worksAt } from '../../person/desks.ts';
import { useSession } from '../../person/session.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';

const OriginLink = ({ no }: { readonly no: string }) => {
  const { t } = useTranslation('desk');
  return <Link to={`/posts/${no}`}>{t('case.content', { no })}</Link>;
};

// The words of whoever wrote stand here for the team alone; to the sides the case is its kind and place.
const Origin = ({ message }: { readonly message: NonNullable<WholeCaseFragment['message']> }) => {
  const { role } = useSession().actingRole;
  return (
    <>
      <OriginLink no={message.no} />
      {worksAt(role, '/cases') ? (
        <span className="row-text" lang="zh-CN">
          <Said>{message.title === '' ? message.body : message.title}</Said>
        </span>
      ) : null}
    </>
  );
};

/** The plain facts of a case: the message it came from, number, place, mediator, days. */
export const CaseFacts = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const { message, closedAt } = one;
  const rows = [
    ...(message === null ? [] : [{ name: t('case.message'), value: <Origin message={message} /> }]),
    { name: t('case.no'), value: one.no },
    { name: t('case.area'), value: one.area.name },
    { name: t('case.mediator'), value: one.mediator?.displayName ?? t('case.noMediator') },
    { name: t('case.opened'), value: <When at={one.openedAt} /> },
    ...(closedAt === null ? [] : [{ name: t('case.closed'), value: <When at={closedAt} /> }]),
  ];
  return (
    <Section title={t('case.facts')}>
      <Facts rows={rows} />
    </Section>
  );
};
