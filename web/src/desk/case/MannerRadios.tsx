import { useTranslation } from 'react-i18next';
import type { Manner } from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { Radios } from '../parts/Radios.tsx';

const manners = values.Manner;

/** A manner out of a draft's text; undefined for none. */
export const mannerOf = (text: string) => manners.find((one) => one === text);

interface MannerRadiosProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (manner: Manner) => void;
}

/** In which way words were exchanged. */
export const MannerRadios = ({ value, error, onChoose }: MannerRadiosProps) => {
  const { t } = useTranslation('desk');
  return (
    <Radios
      legend={t('manner.legend')}
      error={error}
      isInline
      value={mannerOf(value) ?? ''}
      options={manners.map((manner) => ({ value: manner, label: t(`manner.${manner}`) }))}
      onChoose={onChoose}
    />
  );
};
