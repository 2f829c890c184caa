import { useTranslation } from 'react-i18next';
import { useVisitor, type Session } from '../person/session.ts';
import { OutboxEntryRow } from './OutboxEntryRow.tsx';
import { isKeepingUnsent } from './unsent.ts';
import { useArrival } from './arrivals.ts';
import { useOutbox } from './useOutbox.ts';

const Line = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const { outboxEntries, takeBack } = useOutbox(session.me.id);
  const arrival = useArrival();
  const isOpen = outboxEntries.length > 0;
  return (
    <aside
      className={isOpen || arrival !== null ? 'sending' : 'unseen'}
      aria-label={t('sending.name')}
    >
      <div role="status">
        {isOpen ? (
          <p>
            {t(isKeepingUnsent() ? 'sending.waiting' : 'sending.waitingOpen', {
              count: outboxEntries.length,
            })}
          </p>
        ) : null}
        {!isOpen && arrival !== null ? (
          <p key={arrival.count} className="sending-done">
            {t('sending.arrived')}
          </p>
        ) : null}
      </div>
      {outboxEntries.map((outboxEntry) => (
        <OutboxEntryRow key={outboxEntry.key} outboxEntry={outboxEntry} onTakeBack={takeBack} />
      ))}
    </aside>
  );
};

/** The quiet line about what was sent: arrived, waiting for the network, or waiting for its writer. */
export const SendingLine = () => {
  const session = useVisitor();
  return session === undefined ? null : <Line session={session} />;
};
