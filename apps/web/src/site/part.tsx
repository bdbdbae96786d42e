import { Suspense, use, type ComponentType, type ReactNode } from 'react';

/** Every part that is loaded when it is needed, so that the server can have them all before it writes a page. */
const parts: (() => Promise<unknown>)[] = [];

export interface Part<Props> {
  (props: Props & { readonly waiting?: ReactNode }): ReactNode;
  readonly load: () => Promise<unknown>;
}

/**
 * A component that comes in a file of its own. Unlike React.lazy it renders at once when it is already there, which is
 * what lets the server write whole pages and the browser take them over without a flicker.
 */
export function part<Props extends object>(read: () => Promise<ComponentType<Props>>): Part<Props> {
  let ready: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const load = (): Promise<ComponentType<Props>> =>
    (coming ??= read().then((component) => {
      ready = component;
      return component;
    }));
  function Waiting(props: Props): ReactNode {
    const Component = ready ?? use(load());
    // oxlint-disable-next-line react/static-components -- the same component every time: only its file is waited for
    return <Component {...props} />;
  }
  function LoadedPart({ waiting, ...props }: Props & { readonly waiting?: ReactNode }): ReactNode {
    return (
      <Suspense fallback={waiting ?? null}>
        <Waiting {...(props as unknown as Props)} />
      </Suspense>
    );
  }
  parts.push(load);
  return Object.assign(LoadedPart, { load });
}

/** Loads all parts; the server does it once. */
export async function loadAllParts(): Promise<void> {
  let done = 0;
  // A part that is loaded may bring parts of its own.
  while (done < parts.length) {
    const now = parts.slice(done);
    done = parts.length;
    await Promise.all(now.map((load) => load()));
  }
}
