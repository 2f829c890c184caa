import { useTranslation } from 'react-i18next';
import type { MyCaseLineFragment } from '../../gql/generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { useWhen } from '../../words/when.ts';
import type { Duty } from './duties.ts';

/** One case in which the person is a side: what it is about and where it stands. */
export const CaseRow = ({ one }: { readonly one: MyCaseLineFragment }) => {
  const { t } = useTranslation(['say', 'shell']);
  return (
    <WayRow
      to={`/cases/${one.no}`}
      title={<Said>{one.title}</Said>}
      meta={
        <>
          <Mark tone={one.state === 'CLOSED' ? 'done' : 'calm'}>
            {t(`caseState.${one.state}`, { ns: 'shell' })}
          </Mark>
          <span>{t('today.caseMeta', { no: one.no })}</span>
          <span>
            {t(one.closedAt === null ? 'today.opened' : 'today.closed')}{' '}
            <When at={one.closedAt ?? one.openedAt} as="day" />
          </span>
        </>
      }
    />
  );
};

const useDutyWords = (duty: Duty) => {
  const { t } = useTranslation('say');
  const { dayOf } = useWhen();
  if (duty.kind === 'consent') return t('today.consent');
  return t(duty.isLate ? 'today.performLate' : 'today.perform', { day: dayOf(duty.by) });
};

/** One thing to do, as a sentence that leads to where it is done. */
export const DutyRow = ({ duty }: { readonly duty: Duty }) => {
  const { t } = useTranslation('say');
  const words = useDutyWords(duty);
  return (
    <WayRow
      to={`/cases/${duty.of.no}`}
      title={words}
      meta={
        <>
          <span>
            <Said>{duty.of.title}</Said>
          </span>
          <span>{t('today.caseMeta', { no: duty.of.no })}</span>
        </>
      }
    />
  );
};
