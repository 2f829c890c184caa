import { useTranslation } from 'react-i18next';
import { useMay } from '../person/rights.ts';
import { AreaForm } from './admin/AreaForm.tsx';
import { ContactForm } from './admin/ContactForm.tsx';
import { EventLine } from './admin/EventLine.tsx';
import { FirmForm } from './admin/FirmForm.tsx';
import { People } from './admin/People.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';

const works = ['people', 'areas', 'firms', 'contact'] as const;

const parts = { people: People, areas: AreaForm, firms: FirmForm, contact: ContactForm };

/** The administrator's desk: roles of people, areas, firms, how the offices are reached. */
export const Component = () => {
  const { t } = useTranslation('desk');
  // An auditor reads who holds which role and changes nothing.
  const isChanging = useMay()('addArea');
  const open = isChanging ? works : (['people'] as const);
  const asked = useTab('do', works);
  const work = isChanging ? asked : 'people';
  const Part = parts[work];
  return (
    <DeskScreen path="/admin" title={t('admin.title')} lead={t('admin.lead')}>
      <Tabs
        label={t('admin.which')}
        name="do"
        value={work}
        options={open.map((value) => ({ value, label: t(`admin.${value}`) }))}
      />
      <Part />
      <EventLine />
    </DeskScreen>
  );
};
