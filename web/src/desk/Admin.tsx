import { useTranslation } from 'react-i18next';
import { useMay } from '../person/rights.ts';
import { Section } from '../shell/Section.tsx';
import { AreaForm } from './admin/AreaForm.tsx';
import { Calendar } from './admin/Calendar.tsx';
import { ContactForm } from './admin/ContactForm.tsx';
import { EventLine } from './admin/EventLine.tsx';
import { FirmForm } from './admin/FirmForm.tsx';
import { Jobs } from './admin/Jobs.tsx';
import { Order } from './order/Order.tsx';
import { People } from './admin/People.tsx';
import { useRoot } from './admin/root.ts';
import { Status } from './admin/Status.tsx';
import { AuditKept } from './audit/AuditKept.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';

const works = [
  'people',
  'areas',
  'firms',
  'contact',
  'order',
  'calendar',
  'jobs',
  'kept',
  'status',
] as const;
const readings = ['people', 'calendar', 'jobs', 'kept'] as const;

// How long the lines of the log are kept; the auditor finds it beside the log too.
const Kept = () => {
  const { t } = useTranslation('desk');
  return (
    <Section title={t('audit.keep.title')}>
      <AuditKept />
    </Section>
  );
};

const parts = {
  people: People,
  areas: AreaForm,
  firms: FirmForm,
  contact: ContactForm,
  order: Order,
  calendar: Calendar,
  jobs: Jobs,
  kept: Kept,
  status: Status,
};

/** The administrator's desk: roles of people, areas, firms, how the offices are reached, the working calendar, and how the work behind the page goes. */
export const Component = () => {
  const { t } = useTranslation('desk');
  // An auditor reads and changes nothing.
  const isChanging = useMay()('addArea');
  // The installation is one for the whole city.
  const isOfCity = !useRoot().path.includes('/');
  const open = isChanging ? works.filter((one) => one !== 'status' || isOfCity) : readings;
  const asked = useTab('do', works);
  const work = open.find((one) => one === asked) ?? 'people';
  const Part = parts[work];
  return (
    <DeskScreen
      path="/admin"
      title={t('admin.title')}
      {...(work === 'people' ? { lead: t('admin.lead') } : {})}
    >
      <Tabs
        label={t('admin.which')}
        name="do"
        value={work}
        options={open.map((value) => ({ value, label: t(`admin.${value}`) }))}
      />
      <Part />
      {work === 'jobs' || work === 'calendar' || work === 'status' ? null : <EventLine />}
    </DeskScreen>
  );
};
