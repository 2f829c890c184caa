import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { nameQueryMin } from '../parts/nameQueryMin.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Served } from './Served.tsx';
import { useCounter } from './useCounter.ts';

/** Finds a resident who stands at the counter by a part of the name. */
export const Counter = () => {
  const { t } = useTranslation('desk');
  const { found, find, put, isBusy, problem } = useCounter();
  // Laid out, not asked: each look-up is written down, and a reload makes none.
  const [params] = useSearchParams();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const [isTried, setTried] = useState(false);
  const isShort = visibleLengthOf(query) < nameQueryMin;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(isShort);
    if (!isShort && !isBusy) void find(query);
  };
  return (
    <>
      <form className="form filter" onSubmit={onSubmit} noValidate aria-label={t('counter.find')}>
        <Field
          label={t('people.query')}
          hint={t('counter.hint', { min: nameQueryMin })}
          error={
            isTried && isShort ? t('trouble.query.too_short', { limit: nameQueryMin }) : undefined
          }
        >
          {(ties) => <TextLine ties={ties} value={query} onChange={setQuery} />}
        </Field>
        <div className="acts acts-close">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('counter.find')}
          </Button>
        </div>
      </form>
      <Trouble problem={problem} />
      {found?.people.length === 0 ? <p role="status">{t('people.none')}</p> : null}
      <ul className="rows">
        {found?.people.map((one) => (
          <Served key={one.id} resident={one} onChanged={put} />
        ))}
      </ul>
      {found?.isMore === true ? <p className="quiet">{t('counter.more')}</p> : null}
    </>
  );
};
