import { useTranslation } from 'react-i18next';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { nameQueryMin } from '../parts/nameQueryMin.ts';
import { Radios } from '../parts/Radios.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import type { usePartySearch } from './usePartySearch.ts';

interface PartySearchProps {
  readonly query: string;
  readonly found: ReturnType<typeof usePartySearch>;
  /** `person:` or `firm:` and the id of what was chosen; empty while nothing is. */
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChange: (part: { readonly query?: string; readonly chosen?: string }) => void;
}

/** A side, searched for by a part of the name among the people and firms of the mediator's area; the list follows what is typed. */
export const PartySearch = ({ query, found, chosen, error, onChange }: PartySearchProps) => {
  const { t } = useTranslation('desk');
  const { options, isMore, problem } = found;
  return (
    <>
      <Field label={t('party.field.search')} hint={t('party.searchHint', { min: nameQueryMin })}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={query}
            onChange={(text) => {
              onChange({ query: text, chosen: '' });
            }}
          />
        )}
      </Field>
      <p role="status" className="quiet">
        {isMore === undefined
          ? null
          : t(isMore ? 'party.foundMore' : 'party.found', { count: options.length })}
      </p>
      {problem === undefined ? null : <Trouble problem={problem} />}
      {options.length === 0 && error === undefined ? null : (
        <Radios
          legend={t('party.choose')}
          error={error}
          value={chosen}
          options={options}
          onChoose={(value) => {
            onChange({ chosen: value });
          }}
        />
      )}
    </>
  );
};
