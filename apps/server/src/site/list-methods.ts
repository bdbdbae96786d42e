import type { App } from './app.ts';

/** What an address takes, by its path: `GET`, `HEAD`. None where nothing of ours is there. */
export type ListMethods = (path: string) => readonly string[];

/** Remembers every route of the API that is registered after this. */
export function listMethods(app: App, prefix: string): ListMethods {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith(prefix)) return;
    const pattern = new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/:[^/]+?(?=\/|$)/g, '[^/]+')}/?$`);
    known.push({ pattern, methods: [method].flat() });
  });
  return (path) => [...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].toSorted();
}
