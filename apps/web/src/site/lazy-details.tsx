import { useState, type ReactNode } from 'react';

/** Details whose content is made when it is opened for the first time: hundreds of fields that few look at cost nothing. */
export function LazyDetails({
  className,
  summary,
  startOpen = false,
  children,
}: {
  readonly className?: string;
  readonly summary: ReactNode;
  readonly startOpen?: boolean;
  readonly children: () => ReactNode;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(startOpen);
  const [wasOpened, setWasOpened] = useState(startOpen);
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened ? children() : null}
    </details>
  );
}
