import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SameAsDocument } from '../gql/generated/graphql.ts';
import { limits } from '../gql/generated/limits.ts';
import { lengthOf } from '../talk/lengthOf.ts';
import { ResultRow } from './ResultRow.tsx';

/** So long nothing is typed until what was typed is looked at, in ms. */
const restMs = 700;
/** Less than that says too little to be like anything. */
const lengthMin = 8;

// What was typed once the hands rest; nothing while it is too short or too long to be looked at.
const useRested = (text: string) => {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const length = lengthOf(rested.trim());
  return length >= lengthMin && length <= limits.sameAsText.max ? rested.trim() : '';
};

/** What others have written that may say the same as a draft, below it while one writes; nothing where there is none or no answer comes. */
export const SameAs = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('search');
  const asked = useRested(text);
  const [{ data }] = useQuery({
    query: SameAsDocument,
    variables: { text: asked },
    pause: asked === '',
    requestPolicy: 'network-only',
  });
  const found = asked === '' ? [] : (data?.sameAs ?? []);
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <section className="same-as" aria-label={t('same.title')}>
          <p className="field-name">{t('same.title')}</p>
          <p className="quiet">{t('same.text')}</p>
          <ul className="rows">
            {found.map((result) => (
              <ResultRow key={JSON.stringify(result.item)} result={result} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
