import { Link } from 'react-router';

interface AreaLinksProps {
  readonly name: string;
  /** The address of the screen that shows an area. */
  readonly screen: string;
  readonly areas: readonly { readonly path: string; readonly name: string }[];
}

/** Ways to the same screen for other areas; nothing where there is none. */
export const AreaLinks = ({ name, screen, areas }: AreaLinksProps) =>
  areas.length === 0 ? null : (
    <p className="switch">
      <span className="link-row quiet">{name}</span>
      {areas.map((area) => (
        <Link key={area.path} to={`${screen}?area=${encodeURIComponent(area.path)}`}>
          {area.name}
        </Link>
      ))}
    </p>
  );
