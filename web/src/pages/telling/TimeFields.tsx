import { useTranslation } from 'react-i18next';
import { Field } from '../../shell/Field.tsx';
import { Tick } from '../../shell/Tick.tsx';
import type { Ticks } from './choice.ts';

interface TimeFieldsProps {
  readonly ticks: Ticks;
  readonly quietLack: string | undefined;
  readonly dailyLack: string | undefined;
  readonly change: (changed: Partial<Ticks>) => void;
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (time: string) => void;
}

const Time = ({ label, value, error, onChange }: TimeProps) => (
  <Field label={label} error={error}>
    {({ id, describedBy, isWrong }) => (
      <input
        id={id}
        className="choice native"
        type="time"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    )}
  </Field>
);

/** When mail and text messages are sent: not at night, at once or once a day. */
export const TimeFields = ({ ticks, quietLack, dailyLack, change }: TimeFieldsProps) => {
  const { t } = useTranslation('telling');
  const { isQuiet, from, to, isDaily, dailyAt } = ticks;
  const pace = (daily: boolean) => (
    <Tick
      type="radio"
      name="pace"
      isChecked={isDaily === daily}
      onChange={() => {
        change({ isDaily: daily });
      }}
    >
      {t(daily ? 'daily' : 'atOnce')}
    </Tick>
  );
  return (
    <div className="form">
      <Tick
        type="checkbox"
        isChecked={isQuiet}
        onChange={(isOn) => {
          change({ isQuiet: isOn });
        }}
      >
        {t('quiet')}
      </Tick>
      {isQuiet ? (
        <div className="side-by-side">
          <Time
            label={t('from')}
            value={from}
            error={quietLack}
            onChange={(time) => {
              change({ from: time });
            }}
          />
          <Time
            label={t('to')}
            value={to}
            onChange={(time) => {
              change({ to: time });
            }}
          />
        </div>
      ) : null}
      <fieldset>
        <legend className="field-name">{t('pace')}</legend>
        {pace(false)}
        {pace(true)}
      </fieldset>
      {isDaily ? (
        <Time
          label={t('dailyAt')}
          value={dailyAt}
          error={dailyLack}
          onChange={(time) => {
            change({ dailyAt: time });
          }}
        />
      ) : null}
    </div>
  );
};
