import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Note } from '../../shell/Note.tsx';
import { useWhen } from '../../words/when.ts';
import { useNow } from '../parts/useNow.ts';
import { standOf } from './next.ts';

const useStandWords = (one: WholeCaseFragment) => {
  const { t } = useTranslation('desk');
  const { dayOf } = useWhen();
  const stand = standOf(one);
  const waiting = one.parties.filter(({ consent }) => consent === 'ASKED').map(({ name }) => name);
  const day = one.agreement === null ? '' : dayOf(one.agreement.performBy);
  return t(`stand.${stand}`, { names: waiting.join(t('comma')), day });
};

/** Where the case stands, in words and with a time; what is late is said first. */
export const Standing = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { dayOf } = useWhen();
  const words = useStandWords(one);
  const now = useNow();
  const isLate =
    standOf(one) === 'performing' &&
    one.agreement !== null &&
    new Date(one.agreement.performBy).getTime() < now;
  return (
    <div className="standing">
      {isLate && one.agreement !== null ? (
        <Note tone="danger">
          <p>{t('stand.late', { day: dayOf(one.agreement.performBy) })}</p>
        </Note>
      ) : null}
      <p>
        <Mark tone={one.state === 'CLOSED' ? 'done' : 'soon'}>
          {t(`caseState.${one.state}`, { ns: 'shell' })}
        </Mark>{' '}
        {one.closeReason === null ? words : t(`closeReason.${one.closeReason}`)}
      </p>
    </div>
  );
};
