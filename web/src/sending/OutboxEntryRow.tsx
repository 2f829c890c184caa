import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button.tsx';
import { Said } from '../shell/Said.tsx';
import { When } from '../shell/When.tsx';
import { isBlank } from '../talk/isBlank.ts';
import { useProblemWords } from '../talk/useProblemWords.ts';
import type { OutboxEntry } from './outbox.ts';
import { useSendingWords } from './useSendingWords.ts';

interface OutboxEntryRowProps {
  readonly outboxEntry: OutboxEntry;
  readonly onTakeBack: (outboxEntry: OutboxEntry) => void;
}

// What its writer would know it by: the title or else the text, never a choice out of a list.
const textOf = ({ draft: { title, body, note } }: OutboxEntry) =>
  [title, body, note].find((text) => text !== undefined && !isBlank(text)) ?? '';

const Standing = ({
  outboxEntry: { state, problem },
}: Pick<OutboxEntryRowProps, 'outboxEntry'>) => {
  const { t } = useTranslation();
  const { stateOf } = useSendingWords();
  const { happened } = useProblemWords(problem ?? { code: 'NETWORK' });
  return state === 'refused'
    ? `${happened}${t('sending.refusedState')}`
    : stateOf(problem ?? { code: 'NETWORK' });
};

/** One thing written that has not arrived yet: what it is, since when, and the way back into its form. */
export const OutboxEntryRow = ({ outboxEntry, onTakeBack }: OutboxEntryRowProps) => {
  const { t } = useTranslation();
  return (
    <div className="outboxEntry">
      <p>
        {t(`outboxEntry.${outboxEntry.act}`)} · <When at={outboxEntry.at} /> ·{' '}
        <Standing outboxEntry={outboxEntry} />
        <span className="outboxEntry-text">
          <Said>{textOf(outboxEntry)}</Said>
        </span>
      </p>
      <Button
        onClick={() => {
          onTakeBack(outboxEntry);
        }}
      >
        {t('sending.takeBack')}
      </Button>
    </div>
  );
};
