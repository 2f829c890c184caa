import { useTranslation } from 'react-i18next';
import { AreaForm } from './admin/AreaForm.tsx';
import { EventLine } from './admin/EventLine.tsx';
import { FirmForm } from './admin/FirmForm.tsx';
import { People } from './admin/People.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';

const works = ['people', 'areas', 'firms'] as const;

const parts = { people: People, areas: AreaForm, firms: FirmForm };

/** The administrator's desk: roles of people, areas, firms. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const work = useTab('do', works);
  const Part = parts[work];
  return (
    <DeskScreen path="/admin" title={t('admin.title')} lead={t('admin.lead')}>
      <Tabs
        label={t('admin.which')}
        name="do"
        value={work}
        options={works.map((value) => ({ value, label: t(`admin.${value}`) }))}
      />
      <Part />
      <EventLine />
    </DeskScreen>
  );
};
