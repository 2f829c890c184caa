import { useTranslation } from 'react-i18next';
import { officeRoles } from '../../gql/generated/rights.ts';
import { NarrowedOnPaper } from '../../shell/OnPaper.tsx';
import { PlaceOnPaper } from '../parts/PlaceOnPaper.tsx';
import { auditKinds, type AuditAsked } from './auditFilter.ts';

/** What was asked, for the printed list. */
export const AuditOnPaper = ({ filter }: { readonly filter: AuditAsked }) => {
  const { t } = useTranslation(['desk', 'shell', 'audit']);
  const { by, about, target, area, from, until } = filter;
  const role = officeRoles.find((one) => one === filter.role);
  const kind = auditKinds.find((one) => one === filter.kind);
  return (
    <>
      <NarrowedOnPaper by={t('audit.by')} to={by} />
      <NarrowedOnPaper by={t('audit.about')} to={about} />
      <NarrowedOnPaper by={t('audit.target')} to={target} />
      <NarrowedOnPaper
        by={t('audit.role')}
        to={role === undefined ? '' : t(`role.${role}`, { ns: 'shell' })}
      />
      <NarrowedOnPaper
        by={t('audit.kind')}
        to={kind === undefined ? '' : t(`kind.${kind}`, { ns: 'audit' })}
      />
      <NarrowedOnPaper by={t('list.from', { ns: 'shell' })} to={from} />
      <NarrowedOnPaper by={t('list.until', { ns: 'shell' })} to={until} />
      <PlaceOnPaper by={t('audit.place')} area={area} />
    </>
  );
};
