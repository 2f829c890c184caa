import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { valueFor } from '../../person/actingRole.ts';
import { RoleButtons } from '../../person/RoleButtons.tsx';
import { useSession } from '../../person/session.ts';
import { harmless } from '../../words/harmless.ts';
import { Note } from '../../shell/Note.tsx';

/** For a side's own person who acts in a role that does not answer for that side: which side it is, and the role that does. */
export const OwnSideElsewhere = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const { actingRoles } = useSession();
  const own = one.parties.find(({ isMine, isMe }) => isMine && !isMe);
  if (own === undefined || one.state === 'CLOSED') return null;
  const fit = actingRoles.filter(({ value, kind }) =>
    own.firm === null ? kind === 'home' : value === valueFor(own.firm),
  );
  return (
    <Note tone="soon">
      <p>{t('side.elsewhere', { name: harmless(own.name) })}</p>
      <RoleButtons roles={fit} />
    </Note>
  );
};
