import { useTranslation } from 'react-i18next';
import { desksOf } from '../../person/desks.ts';
import { useSession } from '../../person/session.ts';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { WayRow } from '../../shell/WayRow.tsx';

/** The day of one of the team: the desks of the role in use. */
export const Component = () => {
  const { t } = useTranslation(['say', 'shell']);
  const { hat } = useSession();
  const desks = desksOf(hat.role);
  return (
    <Screen title={t('today.title')}>
      <Section title={t('today.desks')}>
        <ul className="rows">
          {desks.map(({ path, name }) => (
            <WayRow key={path} to={path} title={t(`desk.${name}`, { ns: 'shell' })} />
          ))}
        </ul>
      </Section>
    </Screen>
  );
};
