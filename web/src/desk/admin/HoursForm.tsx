import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { useHoursWords } from '../../shell/HoursList.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { Tick } from '../../shell/Tick.tsx';
import { useWhen } from '../../words/when.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { rowsOf, withMore, withRow, type Period } from './hoursDraft.ts';
import { useOfficeHours, type HoursPreview } from './useOfficeHours.ts';

type Hours = ReturnType<typeof useOfficeHours>;

interface MomentProps {
  readonly type: 'date' | 'time';
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

const Moment = ({ type, label, value, hint, error, onChange }: MomentProps) => (
  <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
    {({ id, describedBy, isWrong }) => (
      <input
        id={id}
        className="choice native"
        type={type}
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

// The times of a working day, a row each; a row that is left empty does not count.
const Periods = ({
  hours,
  error,
}: {
  readonly hours: Hours;
  readonly error?: string | undefined;
}) => {
  const { t } = useTranslation('desk');
  const id = useId();
  const { draft, change } = hours;
  const isWrong = error !== undefined;
  const more = withMore(draft);
  return (
    <fieldset
      className={isWrong ? 'field field-wrong' : 'field'}
      aria-describedby={isWrong ? `${id}-error` : undefined}
    >
      <legend className="field-name">{t('hours.times')}</legend>
      {isWrong ? (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      ) : null}
      <div className="form">
        {rowsOf(draft).map((row, i) => (
          <div key={String(i)} className="side-by-side">
            {(['from', 'to'] as const).map((end) => (
              <Moment
                key={end}
                type="time"
                label={t(`hours.${end}`, { number: i + 1 })}
                value={row[end]}
                onChange={(time) => {
                  change(withRow(draft, i, { [end]: time }));
                }}
              />
            ))}
          </div>
        ))}
        {more === undefined ? null : (
          <Button
            onClick={() => {
              change(more);
            }}
          >
            {t('hours.more')}
          </Button>
        )}
      </div>
    </fieldset>
  );
};

interface ChangesProps {
  readonly preview: HoursPreview;
  readonly hours: Hours;
}

// What the entry would change, before anything is kept.
const Changes = ({ preview, hours }: ChangesProps) => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const wordsOf = useHoursWords();
  const { before, after, isSame, version, moved } = preview;
  if (isSame)
    return (
      <Note tone="calm" role="status">
        <p>{t('hours.nothing')}</p>
      </Note>
    );
  const title = t('hours.changes', { day: dateOf(hours.draft.validFrom) });
  const many = moved.isMore ? 'hours.movedMore' : 'hours.moved';
  return (
    <section className="part" aria-label={title}>
      <h3>{title}</h3>
      <p>{t('hours.before', { hours: wordsOf(before) })}</p>
      <p>{t('hours.after', { hours: wordsOf(after) })}</p>
      <p>
        {moved.number === 0 && !moved.isMore
          ? t('hours.noneMoved')
          : t(many, { count: moved.number })}
      </p>
      <Trouble problem={hours.problem} hitch={undefined} isKept />
      <div className="acts">
        <Button
          type="primary"
          loading={hours.isBusy}
          onClick={() => {
            void hours.enter(version);
          }}
        >
          {t('hours.enter')}
        </Button>
      </div>
    </section>
  );
};

interface HoursFormProps {
  readonly area: string;
  /** What holds now: the form begins with it. */
  readonly held: readonly Period[];
  readonly isCity: boolean;
  readonly onAgain: () => void;
}

/** Says when an office is open from a day on: typed, looked at, then kept; what was entered before stays to be read. */
export const HoursForm = ({ area, held, isCity, onAgain }: HoursFormProps) => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const hours = useOfficeHours(area, held, onAgain);
  const { draft, change, lack, preview, entered } = hours;
  return (
    <>
      {entered === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t('hours.entered', { day: dateOf(entered) })}</p>
        </Note>
      )}
      <ActForm
        label={t('hours.form')}
        submit={t('hours.look')}
        lacks={[lack.validFrom, lack.periods, lack.reason]}
        onSend={hours.look}
        isBusy={hours.isLooking}
        problem={hours.refused}
      >
        {(shown) => (
          <>
            <h3>{t('hours.form')}</h3>
            <Moment
              type="date"
              label={t('hours.validFrom')}
              hint={t('hours.validFromHint')}
              value={draft.validFrom}
              error={shown(lack.validFrom)}
              onChange={(validFrom) => {
                change({ validFrom });
              }}
            />
            <Tick
              type="checkbox"
              isChecked={draft.above === 'yes'}
              onChange={(isAbove) => {
                change({ above: isAbove ? 'yes' : '' });
              }}
            >
              {t(isCity ? 'hours.asUsual' : 'hours.asAbove')}
            </Tick>
            {draft.above === 'yes' ? null : <Periods hours={hours} error={shown(lack.periods)} />}
            <Field
              label={t('hours.reason')}
              hint={t('hours.reasonHint')}
              error={shown(lack.reason)}
            >
              {(ties) => (
                <TextLine
                  ties={ties}
                  value={draft.reason}
                  onChange={(reason) => {
                    change({ reason });
                  }}
                />
              )}
            </Field>
          </>
        )}
      </ActForm>
      {preview === undefined ? null : <Changes {...{ preview, hours }} />}
    </>
  );
};
