import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AreasBelowDocument, type AreaLevel } from '../../gql/generated/graphql.ts';
import { Choice } from '../../shell/Choice.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { problemOf } from '../../talk/problem.ts';

const levels: readonly AreaLevel[] = ['CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID'];

interface LevelProps {
  readonly level: AreaLevel;
  readonly parent: string | undefined;
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
}

const Level = ({ level, parent, chosen, onChoose }: LevelProps) => {
  const { t } = useTranslation('mine');
  const id = useId();
  const variables = parent === undefined ? {} : { parent };
  const [result, ask] = useQuery({
    query: AreasBelowDocument,
    variables,
    requestPolicy: 'cache-first',
  });
  if (result.error !== undefined) {
    const again = () => {
      ask({ requestPolicy: 'network-only' });
    };
    return <ProblemNotice problem={problemOf(result.error)} onAgain={again} />;
  }
  const areas = result.data?.areas ?? [];
  if (level === 'GRID' && areas.length === 0) return null;
  return (
    <div className="level">
      <label htmlFor={id}>{t(`area.${level}`)}</label>
      <Choice
        id={id}
        value={chosen}
        empty={t('area.choose')}
        isDisabled={result.data === undefined}
        options={areas.map(({ path, name }) => ({ value: path, label: name }))}
        onChoose={onChoose}
      />
    </div>
  );
};

interface AreaChoiceProps {
  readonly value: string;
  readonly onChange: (path: string) => void;
}

/** An area, chosen level by level from the city down; each level appears once the one above is chosen. */
export const AreaChoice = ({ value, onChange }: AreaChoiceProps) => {
  const words = value === '' ? [] : value.split('/');
  const pathAt = (depth: number) => words.slice(0, depth).join('/');
  return (
    <div className="levels">
      {levels.slice(0, words.length + 1).map((level, depth) => (
        <Level
          key={`${level} ${pathAt(depth)}`}
          level={level}
          parent={depth === 0 ? undefined : pathAt(depth)}
          chosen={words.length > depth ? pathAt(depth + 1) : ''}
          onChoose={onChange}
        />
      ))}
    </div>
  );
};
