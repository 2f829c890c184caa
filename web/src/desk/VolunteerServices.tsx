import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../person/rights.ts';
import { useListFilter } from '../shell/listFilter.ts';
import { Note } from '../shell/Note.tsx';
import { Section } from '../shell/Section.tsx';
import { DeskFilter } from './parts/DeskFilter.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { OwnFilter } from './parts/OwnFilter.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useChoice } from './parts/useChoice.ts';
import { useTab } from './parts/useTab.ts';
import { LogForm } from './service/LogForm.tsx';
import { MyVolunteerServices, serviceStates } from './service/MyVolunteerServices.tsx';
import type { DecidedVolunteerService } from './service/DecideVolunteerService.tsx';
import { VolunteerServicesIn, type VolunteerServiceTab } from './service/VolunteerServicesIn.tsx';

const states = [
  'LOGGED',
  'CONFIRMED',
  'DECLINED',
] as const satisfies readonly VolunteerServiceTab[];

const Volunteer = () => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter();
  const isToLogAgain = useTab('of', ['all', 'declined']) === 'declined';
  return (
    <DeskScreen path="/services" title={t('service.title')} lead={t('service.lead')}>
      <LogForm />
      <Section title={t('service.mine')}>
        {isToLogAgain ? (
          <p>
            {t('service.onlyDeclined')} <Link to="/services">{t('service.all')}</Link>
          </p>
        ) : null}
        {isToLogAgain ? null : (
          <OwnFilter
            label={t('filter.services')}
            kinds={serviceStates}
            wordOf={(state) => t(`volunteerServiceState.${state}`)}
          />
        )}
        <MyVolunteerServices
          key={`${String(isToLogAgain)} ${JSON.stringify(filter)}`}
          isToLogAgain={isToLogAgain}
          filter={filter}
        />
      </Section>
    </DeskScreen>
  );
};

const Second = () => {
  const { t } = useTranslation('desk');
  const state = useTab('state', states);
  const { filter } = useListFilter();
  const [said, setSaid] = useState<DecidedVolunteerService>();
  const list = `${state} ${JSON.stringify(filter)}`;
  const choice = useChoice(list);
  return (
    <DeskScreen path="/services" title={t('service.title')} lead={t('service.secondLead')}>
      <Tabs
        label={t('service.which')}
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: t(`volunteerServiceState.${value}`) }))}
      />
      <DeskFilter label={t('filter.servicesOrName')} />
      {said === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t(`service.done.${said.answer}`, { name: said.service.volunteer.displayName })}</p>
        </Note>
      )}
      <p role="status" className="quiet">
        {choice.isDropped ? t('choice.dropped') : ''}
      </p>
      <VolunteerServicesIn key={list} {...{ state, filter, choice }} onDecided={setSaid} />
    </DeskScreen>
  );
};

/** Volunteers write their service down and see what became of it; a second person confirms it or says why not. */
export const Component = () => (useMay()('logVolunteerService') ? <Volunteer /> : <Second />);
