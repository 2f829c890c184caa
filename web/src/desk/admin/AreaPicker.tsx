import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PartsOfDocument } from '../../gql/desk.generated/graphql.ts';
import { Choice } from '../../shell/Choice.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { problemOf } from '../../talk/problem.ts';

interface PlaceNamed {
  readonly path: string;
  readonly name: string;
}

interface LevelProps {
  readonly id: string;
  readonly parent: PlaceNamed;
  readonly value: string;
  readonly onChoose: (path: string) => void;
}

const touched = { additionalTypenames: ['Area'] };

// One level: the parent as a whole, or one of its parts; below the chosen part the next level.
const Level = ({ id, parent, value, onChoose }: LevelProps) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: PartsOfDocument,
    variables: { parent: parent.path },
    context: touched,
  });
  if (result.error !== undefined && result.data === undefined) {
    return (
      <ProblemNotice
        problem={problemOf(result.error)}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const parts = result.data?.areas ?? [];
  const chosen = parts.find(({ path }) => value === path || value.startsWith(`${path}/`));
  const all = t('area.whole', { name: parent.name });
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {t('area.within', { name: parent.name })}
      </label>
      <Choice
        id={id}
        value={chosen?.path ?? parent.path}
        options={[
          { value: parent.path, label: all },
          ...parts.map(({ path, name }) => ({ value: path, label: name })),
        ]}
        onChoose={onChoose}
      />
      {chosen === undefined || chosen.level === 'GRID' ? null : (
        <Level id={`${id}-${chosen.path}`} parent={chosen} value={value} onChoose={onChoose} />
      )}
    </>
  );
};

interface AreaPickerProps {
  readonly legend: string;
  /** The area the administrator holds: nothing above it can be chosen. */
  readonly root: PlaceNamed;
  readonly value: string;
  readonly onChoose: (path: string) => void;
}

/** An area within the one held, chosen from the whole down to a grid. */
export const AreaPicker = ({ legend, root, value, onChoose }: AreaPickerProps) => (
  <fieldset className="field choices area-picker">
    <legend className="field-name">{legend}</legend>
    <Level id={`area-${root.path}`} parent={root} value={value} onChoose={onChoose} />
  </fieldset>
);
