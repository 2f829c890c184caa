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
  readonly onChoose: (path: string, name: string) => void;
  readonly isWrong?: boolean;
  readonly describedBy?: string | undefined;
}

const touched = { additionalTypenames: ['Area'] };

// One level: the parent as a whole, or one of its parts; below the chosen part the next level.
const Level = ({ id, parent, value, onChoose, isWrong = false, describedBy }: LevelProps) => {
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
  const choose = (path: string) => {
    onChoose(path, parts.find((part) => part.path === path)?.name ?? parent.name);
  };
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {t('area.within', { name: parent.name })}
      </label>
      <Choice
        id={id}
        value={value === '' ? '' : (chosen?.path ?? parent.path)}
        {...(value === '' ? { empty: t('form.pick') } : {})}
        {...{ isWrong, describedBy }}
        options={[
          { value: parent.path, label: all },
          ...parts.map(({ path, name }) => ({ value: path, label: name })),
        ]}
        onChoose={choose}
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
  /** A path, or nothing while none was chosen. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChoose: (path: string, name: string) => void;
}

/** An area within the one held, chosen from the whole down to a grid. */
export const AreaPicker = ({ legend, root, value, error, onChoose }: AreaPickerProps) => {
  const id = `area-${root.path}`;
  const isWrong = error !== undefined;
  const wrong = isWrong ? { isWrong, describedBy: `${id}-error` } : {};
  return (
    <fieldset className={`field choices area-picker${isWrong ? ' field-wrong' : ''}`}>
      <legend className="field-name">{legend}</legend>
      {isWrong ? (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      ) : null}
      <Level {...{ id, value, onChoose, ...wrong }} parent={root} />
    </fieldset>
  );
};
