import { useTranslation } from 'react-i18next';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';

interface TitleFieldProps {
  readonly title: string;
  readonly error: string | undefined;
  readonly change: (part: { readonly title: string }) => void;
}

/** What a case is called, for every side to read. */
export const TitleField = ({ title, error, change }: TitleFieldProps) => {
  const { t } = useTranslation('desk');
  return (
    <Field label={t('open.name')} hint={t('open.hint')} error={error}>
      {(ties) => (
        <TextLine
          ties={ties}
          value={title}
          onChange={(text) => {
            change({ title: text });
          }}
        />
      )}
    </Field>
  );
};
