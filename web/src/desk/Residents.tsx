import { useTranslation } from 'react-i18next';
import { useMay } from '../person/rights.ts';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import { Counter } from './residents/Counter.tsx';
import { Unvouched } from './residents/Unvouched.tsx';

const works = ['vouch', 'counter'] as const;

const parts = { vouch: Unvouched, counter: Counter };

/** The office's desk for residents: vouching for where they live, and serving whoever stands at the counter. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const asked = useTab('do', works);
  // An administrator serves the counter and vouches for nobody.
  const isVouching = useMay()('residentsToVouch');
  const open = isVouching ? works : (['counter'] as const);
  const work = isVouching ? asked : 'counter';
  const Part = parts[work];
  return (
    <DeskScreen path="/residents" title={t('residents.title')} lead={t(`residents.lead.${work}`)}>
      <Tabs
        label={t('admin.which')}
        name="do"
        value={work}
        options={open.map((value) => ({ value, label: t(`residents.${value}`) }))}
      />
      <Part />
    </DeskScreen>
  );
};
