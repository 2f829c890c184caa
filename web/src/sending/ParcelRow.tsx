import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button.tsx';
import { Said } from '../shell/Said.tsx';
import { When } from '../shell/When.tsx';
import { isBlank } from '../talk/isBlank.ts';
import { useProblemWords } from '../talk/useProblemWords.ts';
import type { Parcel } from './outbox.ts';
import { useSendingWords } from './useSendingWords.ts';

interface ParcelRowProps {
  readonly parcel: Parcel;
  readonly onTakeBack: (parcel: Parcel) => void;
}

// What its writer would know it by: the title or else the text, never a choice out of a list.
const textOf = ({ draft: { title, body, note } }: Parcel) =>
  [title, body, note].find((text) => text !== undefined && !isBlank(text)) ?? '';

const Standing = ({ parcel: { state, problem } }: Pick<ParcelRowProps, 'parcel'>) => {
  const { t } = useTranslation();
  const { stateOf } = useSendingWords();
  const { happened } = useProblemWords(problem ?? { code: 'NETWORK' });
  return state === 'refused'
    ? `${happened}${t('sending.refusedState')}`
    : stateOf(problem ?? { code: 'NETWORK' });
};

/** One thing written that has not arrived yet: what it is, since when, and the way back into its form. */
export const ParcelRow = ({ parcel, onTakeBack }: ParcelRowProps) => {
  const { t } = useTranslation();
  return (
    <div className="parcel">
      <p>
        {t(`parcel.${parcel.act}`)} · <When at={parcel.at} /> · <Standing parcel={parcel} />
        <span className="parcel-text">
          <Said>{textOf(parcel)}</Said>
        </span>
      </p>
      <Button
        onClick={() => {
          onTakeBack(parcel);
        }}
      >
        {t('sending.takeBack')}
      </Button>
    </div>
  );
};
