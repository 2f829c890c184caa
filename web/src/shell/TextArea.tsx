import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../talk/lengthOf.ts';
import type { FieldTies } from './Field.tsx';

interface TextAreaProps {
  readonly ties: FieldTies;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The most characters (code points) that the server takes. */
  readonly lengthMax: number;
  readonly rows?: number;
}

/** A field for longer text that says how much room is left once four fifths are used; it never cuts off what was typed. */
export const TextArea = ({ ties, value, onChange, lengthMax, rows = 4 }: TextAreaProps) => {
  const { t } = useTranslation('shell');
  const left = lengthMax - lengthOf(value);
  return (
    <>
      <Input.TextArea
        id={ties.id}
        aria-describedby={ties.describedBy}
        aria-invalid={ties.isWrong}
        status={ties.isWrong ? 'error' : ''}
        value={value}
        autoSize={{ minRows: rows, maxRows: 16 }}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <div role="status" className="quiet">
        {left < 0 ? t('length.over', { count: -left }) : null}
        {left >= 0 && left < lengthMax / 5 ? t('length.left', { count: left }) : null}
      </div>
    </>
  );
};
