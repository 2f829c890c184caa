import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Said } from '../shell/Said.tsx';
import { When } from '../shell/When.tsx';
import { isBlank } from '../talk/isBlank.ts';
import type { Parcel } from './outbox.ts';

interface ParcelRowProps {
  readonly parcel: Parcel;
  readonly onTakeBack: (parcel: Parcel) => void;
}

// What its writer would know it by: the title or else the text, never a choice out of a list.
const textOf = ({ draft: { title, body, note } }: Parcel) =>
  [title, body, note].find((text) => text !== undefined && !isBlank(text)) ?? '';

const stateOf = ({ state, isUnanswered }: Parcel) =>
  state === 'waiting' && isUnanswered === true ? 'unanswered' : state;

/** One thing written that has not arrived yet: what it is, since when, and the way back into its form. */
export const ParcelRow = ({ parcel, onTakeBack }: ParcelRowProps) => {
  const { t } = useTranslation();
  return (
    <div className="parcel">
      <p>
        {t(`parcel.${parcel.act}`)} · <When at={parcel.at} /> ·{' '}
        {t(`sending.${stateOf(parcel)}State`)}
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
