import { useTranslation } from 'react-i18next';
import type { Role } from '../gql/generated/graphql.ts';
import { homeRole } from '../gql/generated/rights.ts';
import { Mark } from './Mark.tsx';

/** The role in which somebody wrote, beside the name, so that nobody's name need say it; nothing for a resident. */
export const RoleMark = ({ role }: { readonly role: Role | null }) => {
  const { t } = useTranslation('shell');
  return role === null || role === homeRole ? null : <Mark tone="done">{t(`role.${role}`)}</Mark>;
};
