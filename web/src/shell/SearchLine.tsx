import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../gql/generated/limits.ts';
import { isBlank } from '../talk/isBlank.ts';
import { canBeSought, useListFilter } from './listFilter.ts';
import { NarrowedOnPaper } from './OnPaper.tsx';
import { useKeys } from './useKeys.ts';

interface SearchLineProps {
  /** What can be looked for here, for example the number or a word of the title. */
  readonly label: string;
  /** What stands open in the list by the address, and is closed when another list is asked for. */
  readonly opened?: readonly string[];
  /** The screen is for looking: one can type at once, and `/` leads here. */
  readonly isFirst?: boolean;
}

/** Looks for a number or words in the list below; what was asked stands in the address. */
export const SearchLine = ({ label, opened, isFirst = false }: SearchLineProps) => {
  const { t } = useTranslation('shell');
  const { filter, ask } = useListFilter(opened);
  const [typed, setTyped] = useState(filter.q);
  const line = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => (isFirst ? line.current?.focus() : false) }, { isInner: true });
  useEffect(() => {
    if (!isFirst) return undefined;
    // After the frame has put the focus on the beginning of the new screen.
    const timer = setTimeout(() => {
      if (line.current?.value === '') line.current.focus();
    });
    return () => {
      clearTimeout(timer);
    };
  }, [isFirst]);
  // An address may bring too few characters: then it is said at once.
  const [isTried, setTried] = useState(filter.q !== '' && !canBeSought(filter.q));
  const isShort = !isBlank(typed) && !canBeSought(typed);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(isShort);
    if (!isShort) ask({ q: isBlank(typed) ? '' : typed.trim() });
  };
  return (
    <>
      <form role="search" className="search-line" onSubmit={onSubmit} noValidate>
        <input
          ref={line}
          type="search"
          className="choice"
          aria-label={label}
          placeholder={label}
          value={typed}
          aria-invalid={isTried && isShort}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <button type="submit" className="search-go">
          {t('list.find')}
        </button>
        {filter.q === '' ? null : (
          <button
            type="button"
            className="search-go"
            onClick={() => {
              setTyped('');
              ask({ q: '' });
            }}
          >
            {t('list.clear')}
          </button>
        )}
        {isTried && isShort ? (
          <p className="error" role="alert">
            {t('list.short', { min: limits.listQuery.min })}
          </p>
        ) : null}
      </form>
      <NarrowedOnPaper by={t('list.find')} to={filter.q} />
    </>
  );
};
