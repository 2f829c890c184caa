import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  HoursOfAreaDocument,
  type HoursEnteredFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { HoursList } from '../../shell/HoursList.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { HoursForm } from './HoursForm.tsx';
import { useRoot } from './root.ts';

// Every entry with who made it and why, newest first; nothing while there is none.
const Entered = ({ entries }: Pick<HoursEnteredFragment, 'entries'>) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { dateOf, momentOf } = useWhen();
  if (entries.length === 0) return <p className="quiet">{t('hours.none')}</p>;
  return (
    <details className="part">
      <summary>{t('hours.history', { count: entries.length })}</summary>
      <ul className="rows">
        {entries.toReversed().map(({ validFrom, periods, reason, at, by }, i) => (
          <li key={`${at} ${String(i)}`} className="card">
            <span className="row-title">
              {t('hours.entry', {
                day: dateOf(validFrom),
                times:
                  periods.length === 0
                    ? t('hours.above')
                    : periods
                        .map(({ from, to }) => `${from}–${to}`)
                        .join(t('hours.and', { ns: 'shell' })),
              })}
            </span>
            <p>
              <Said>{reason}</Said>
            </p>
            <span className="quiet">
              {t('hours.enteredBy', {
                name: by?.displayName ?? t('contact.tool'),
                when: momentOf(at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const HoursOfArea = ({ path }: { readonly path: string }) => {
  const mayEnter = useMay()('setOfficeHours');
  const [result, ask] = useQuery({
    query: HoursOfAreaDocument,
    variables: { area: path },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={5}>
      {({ area, officeHoursHistory }) => {
        const hours = area?.officeHours ?? [];
        return (
          <>
            <HoursList hours={hours} />
            <Entered entries={officeHoursHistory.entries} />
            {mayEnter ? (
              <HoursForm
                area={path}
                held={hours[0]?.periods ?? []}
                isCity={!path.includes('/')}
                onAgain={again}
              />
            ) : null}
          </>
        );
      }}
    </Answer>
  );
};

/** When the offices of the administrator's area are open: what holds and what is to come, and who entered it. */
export const Hours = () => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const [area, setArea] = useState(root.path);
  return (
    <Section title={t('hours.title')}>
      <p>{t('hours.lead')}</p>
      <div className="form filter">
        <AreaPicker legend={t('hours.area')} root={root} value={area} onChoose={setArea} />
      </div>
      <HoursOfArea key={area} path={area} />
    </Section>
  );
};
