import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OrderOfDocument, type OrderHeldFragment } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { AreaPicker } from '../admin/AreaPicker.tsx';
import { useRoot } from '../admin/root.ts';
import { EmergencyForm } from './EmergencyForm.tsx';
import { EndForm } from './EndForm.tsx';
import { ModeForm } from './ModeForm.tsx';
import { Words } from './Words.tsx';

// What holds now, in words with a time.
const Now = ({ order }: { readonly order: OrderHeldFragment }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  return (
    <Note tone={order.emergencies.length === 0 ? 'calm' : 'soon'} role="status">
      <p>{t(`order.mode.${order.mode}`)}</p>
      {order.emergencies.length === 0 ? <p>{t('order.none')}</p> : null}
      {order.emergencies.map(({ kind, endsAt, reason, area }) => (
        <p key={`${area.path} ${kind}`}>
          {t('order.lasts', { kind: t(`order.kind.${kind}`), until: momentOf(endsAt), reason })}
        </p>
      ))}
    </Note>
  );
};

const OrderOfArea = ({ area }: { readonly area: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: OrderOfDocument,
    variables: { area },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={6}>
      {({ areaOrder }) => (
        <>
          <Now order={areaOrder} />
          <Section title={t('order.setMode')}>
            <ModeForm order={areaOrder} onAgain={again} />
          </Section>
          <Section title={t('order.begin')}>
            <EmergencyForm order={areaOrder} onAgain={again} />
          </Section>
          {areaOrder.emergencies.some((one) => one.area.path === area) ? (
            <Section title={t('order.end')}>
              <EndForm order={areaOrder} onAgain={again} />
            </Section>
          ) : null}
        </>
      )}
    </Answer>
  );
};

/** The order of an area: how texts are shown, emergencies, and the words that are watched for. */
export const Order = () => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const [area, setArea] = useState(root.path);
  return (
    <>
      <Section title={t('order.title')}>
        <p>{t('order.lead', { max: limits.emergencyHours.max })}</p>
        <div className="form filter">
          <AreaPicker legend={t('people.area')} root={root} value={area} onChoose={setArea} />
        </div>
        <OrderOfArea key={area} area={area} />
      </Section>
      <Section title={t('order.words')}>
        <p>{t('order.wordsLead')}</p>
        <Words key={area} area={area} />
      </Section>
    </>
  );
};
