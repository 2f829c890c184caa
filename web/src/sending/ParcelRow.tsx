import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { When } from '../shell/When.tsx';
import type { Parcel } from './outbox.ts';

interface ParcelRowProps {
  readonly parcel: Parcel;
  readonly onTakeBack: (parcel: Parcel) => void;
}

const textOf = ({ draft }: Parcel) => Object.values(draft).find((text) => text.trim() !== '') ?? '';

/** One thing written that has not arrived yet: what it is, since when, and the way back into its form. */
export const ParcelRow = ({ parcel, onTakeBack }: ParcelRowProps) => {
  const { t } = useTranslation();
  return (
    <div className="parcel">
      <p>
        {t(`parcel.${parcel.act}`)} · <When at={parcel.at} /> · {t(`sending.${parcel.state}State`)}
        <span className="parcel-text">{textOf(parcel)}</span>
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
