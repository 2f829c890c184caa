import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Note } from '../../shell/Note.tsx';
import { useWhen } from '../../words/when.ts';
import { daysUntil } from '../../words/chinaDay.ts';
import { useNow } from '../../talk/useNow.ts';
import { markOf, standOf } from './next.ts';

const useStandWords = (one: WholeCaseFragment, daysLeft: number) => {
  const { t } = useTranslation('desk');
  const { dayOf } = useWhen();
  const stand = standOf(one);
  const waiting = one.parties.filter(({ consent }) => consent === 'ASKED').map(({ name }) => name);
  const day = one.agreement === null ? '' : dayOf(one.agreement.performBy);
  if (stand === 'performing') {
    if (daysLeft < 0) return t('stand.late', { day });
    return daysLeft === 0
      ? t('stand.today', { day })
      : t('stand.performing', { day, count: daysLeft });
  }
  return t(`stand.${stand}`, { names: waiting.join(t('comma')) });
};

/** Where the case stands, in words and with the time that is left; what is late is said as a notice. */
export const Standing = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const now = useNow();
  const daysLeft = one.agreement === null ? 0 : daysUntil(one.agreement.performBy, now);
  const words = useStandWords(one, daysLeft);
  const isLate = standOf(one) === 'performing' && daysLeft < 0;
  const said = one.closeReason === null ? words : t(`closeReason.${one.closeReason}`);
  return (
    <div className="standing">
      <p>
        <Mark tone={one.state === 'CLOSED' ? 'done' : 'soon'}>
          {markOf(one) === undefined
            ? t(`caseState.${one.state}`, { ns: 'shell' })
            : t('cases.mark.registered')}
        </Mark>{' '}
        {isLate ? null : said}
      </p>
      {isLate ? (
        <Note tone="danger">
          <p>{said}</p>
        </Note>
      ) : null}
    </div>
  );
};
