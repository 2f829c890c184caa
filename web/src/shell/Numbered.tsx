interface NumberedProps {
  readonly children: string;
}

/** A public number such as 2026-127, or F-12 of a firm. */
const publicNumber = /(\b(?:\d{4}|F)-\d+\b)/u;

/** A sentence in which public numbers are not broken at the end of a line: whoever reads one out on the phone sees it whole. */
export const Numbered = ({ children }: NumberedProps) => (
  <>
    {children.split(publicNumber).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={at} className="whole">
          {part}
        </span>
      ),
    )}
  </>
);
