import { useTranslation } from 'react-i18next';
import { desksOf } from '../../person/desks.ts';
import { useSession } from '../../person/session.ts';
import { Section } from '../../shell/Section.tsx';
import { WayRow } from '../../shell/WayRow.tsx';

/** Where one can go from here: the record first, then the desks of the role in use, then what is open to everyone. */
export const Ways = () => {
  const { t } = useTranslation(['mine', 'shell']);
  const { actingRole } = useSession();
  return (
    <Section title={t('mine.ways')}>
      <ul className="rows rows-grid">
        <WayRow to="/me/credit" title={t('mine.record')} text={t('mine.recordText')} />
        <WayRow to="/me/papers" title={t('mine.papers')} text={t('mine.papersText')} />
        <WayRow to="/me/decisions" title={t('mine.decisions')} text={t('mine.decisionsText')} />
        <WayRow to="/me/notices" title={t('notices.title')} text={t('notices.text')} />
        <WayRow to="/me/account" title={t('mine.safety')} text={t('mine.safetyText')} />
        <WayRow to="/me/security" title={t('mine.security')} text={t('mine.securityText')} />
        <WayRow to="/feed?of=me" title={t('mine.messages')} />
        {desksOf(actingRole.role).map(({ path, name }) => (
          <WayRow key={path} to={path} title={t(`desk.${name}`, { ns: 'shell' })} />
        ))}
        <WayRow to="/conduct" title={t('nav.conduct', { ns: 'shell' })} />
        <WayRow to="/rules" title={t('mine.rules')} />
        <WayRow to="/deadlines" title={t('nav.deadlines', { ns: 'shell' })} />
        <WayRow to="/public" title={t('mine.figures')} />
      </ul>
    </Section>
  );
};
