import { useTranslation } from 'react-i18next';
import { useSendingWords } from '../../sending/useSendingWords.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ActForm, type Shown } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { NativeLine } from '../parts/NativeLine.tsx';
import { Radios } from '../parts/Radios.tsx';
import { volunteerServiceKinds, useLogging } from './useLogging.ts';

const { min: minutesMin, max: minutesMax } = limits.serviceMinutes;
const { max: daysMax } = limits.serviceLogging;

interface PartProps {
  readonly work: ReturnType<typeof useLogging>;
  readonly shown: Shown;
}

const TimeFields = ({ work: { draft, day, days, change, lack }, shown }: PartProps) => {
  const { t } = useTranslation('desk');
  return (
    <div className="side-by-side">
      <Field label={t('service.day')}>
        {(ties) => (
          <NativeLine
            ties={ties}
            type="date"
            min={days.first}
            max={days.last}
            value={day}
            onChange={(value) => {
              change({ day: value });
            }}
          />
        )}
      </Field>
      <Field label={t('service.time')} error={shown(lack.start)}>
        {(ties) => (
          <NativeLine
            ties={ties}
            type="time"
            value={draft.time}
            onChange={(time) => {
              change({ time });
            }}
          />
        )}
      </Field>
      <Field label={t('service.minutes')} error={shown(lack.minutes)}>
        {(ties) => (
          <NativeLine
            ties={ties}
            type="number"
            min={minutesMin}
            max={minutesMax}
            value={draft.minutes}
            onChange={(minutes) => {
              change({ minutes });
            }}
          />
        )}
      </Field>
    </div>
  );
};

const usualMinutes = [30, 60, 90, 120];

// The usual lengths, one press each.
const Lengths = ({ work: { draft, change } }: Pick<PartProps, 'work'>) => {
  const { t } = useTranslation('desk');
  return (
    <div className="acts acts-close" role="group" aria-label={t('service.lengths')}>
      {usualMinutes.map((count) => (
        <Button
          key={count}
          aria-pressed={draft.minutes === String(count)}
          type={draft.minutes === String(count) ? 'primary' : 'default'}
          onClick={() => {
            change({ minutes: String(count) });
          }}
        >
          {t('service.duration', { count })}
        </Button>
      ))}
    </div>
  );
};

const WhatFields = ({ work: { draft, kind, change, lack }, shown }: PartProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Radios
        legend={t('service.kind')}
        isInline
        error={shown(lack.kind)}
        value={kind ?? ''}
        options={volunteerServiceKinds.map((value) => ({
          value,
          label: t(`volunteerServiceKind.${value}`),
        }))}
        onChoose={(value) => {
          change({ kind: value });
        }}
      />
      <NoteField
        label={t('service.note')}
        hint={t('service.noteHint')}
        error={shown(lack.note)}
        lengthMax={limits.serviceNote.max}
        note={draft.note}
        change={change}
      />
    </>
  );
};

/** A volunteer writes down a service; a second person confirms it. */
export const LogForm = () => {
  const { t } = useTranslation('desk');
  const work = useLogging();
  const { lack, outcome, sending } = work;
  const { keptOf } = useSendingWords();
  return (
    <>
      {outcome === undefined ? null : (
        <Note tone={outcome.kind === 'waiting' ? 'soon' : 'done'} role="status">
          <p>{outcome.kind === 'waiting' ? keptOf(outcome.problem) : t('service.sent')}</p>
        </Note>
      )}
      <ActForm
        label={t('service.log')}
        submit={t('service.send')}
        lacks={[lack.kind, lack.note, lack.start, lack.minutes]}
        onSend={work.send}
        isBusy={sending.isBusy}
        problem={sending.problem}
      >
        {(shown) => (
          <>
            <WhatFields work={work} shown={shown} />
            <TimeFields work={work} shown={shown} />
            <Lengths work={work} />
            <p className="quiet">
              {t('service.minutesHint', { min: minutesMin, max: minutesMax, days: daysMax })}
            </p>
          </>
        )}
      </ActForm>
    </>
  );
};
