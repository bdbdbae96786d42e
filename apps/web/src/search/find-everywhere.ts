import { inLanguage } from '@samvirke/model/assumptions';
import { ERRORS } from '@samvirke/model/errors';
import { findMunicipalities, foldName, type Municipality } from '@samvirke/model/organisations';
import { ROUTES } from '../routes.ts';
import { TERMS } from '../site/glossary-terms.ts';
import type { Site } from '../site/site-context.ts';

/** What was found, of one kind; all of them counted, the best ones first. */
export interface FoundOfKind {
  readonly kind: 'municipalities' | 'assumptions' | 'terms' | 'pages' | 'errors';
  readonly hits: readonly Hit[];
}

export interface Hit {
  /** A municipality's number, an assumption's id, a term's id, a page's path or an error's code. */
  readonly id: string;
  readonly name: string;
  readonly more?: string;
}

interface Candidate extends Hit {
  /** What the words may stand in, the most telling first. */
  readonly texts: readonly string[];
}

function rank(candidates: readonly Candidate[], wanted: string): readonly Hit[] {
  return candidates
    .flatMap((candidate) => {
      const folded = candidate.texts.map(foldName);
      const at = folded.findIndex((text) => text.includes(wanted));
      return at === -1 ? [] : [{ candidate, order: folded.some((text, index) => index <= 3 && text.startsWith(wanted)) ? -1 : at }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ candidate: { id, name, more } }) => ({ id, name, more }));
}

/** Words → municipalities, assumptions (in any of the three languages), glossary, pages and error codes that hold them. */
export function findEverywhere({ words, year }: { readonly words: string; readonly year: number }, { bundle, assumptions, texts }: Pick<Site, 'bundle' | 'assumptions' | 'texts'>): readonly FoundOfKind[] {
  const wanted = foldName(words);
  if (wanted === '') return [];
  const { t, find, language } = texts;
  const municipalities = new Map<string, Municipality>();
  for (const { municipality, status, insteadIn } of findMunicipalities({ query: words, year }, bundle.reference)) {
    for (const body of status === 'valid' ? [municipality] : insteadIn) municipalities.set(body.number, body);
  }
  const found: readonly FoundOfKind[] = [
    { kind: 'municipalities', hits: [...municipalities.values()].map(({ number, name, county }) => ({ id: number, name, more: `${number}, ${county}` })) },
    {
      kind: 'assumptions',
      hits: rank(
        [...assumptions.definitions.values()].map(({ id, label, description, references }) => ({
          id,
          name: label[language],
          more: id,
          texts: [
            label[language],
            ...Object.values(label),
            id,
            ...Object.values(description ?? {}),
            ...Object.values(references).flatMap(({ title, publisher }) => [inLanguage(title, language), publisher]),
          ],
        })),
        wanted,
      ),
    },
    {
      kind: 'terms',
      hits: rank(
        TERMS.map((term) => {
          const name = t(`site.glossary.terms.${term}.word`);
          const more = t(`site.glossary.terms.${term}.means`);
          return { id: term, name, more, texts: [name, more] };
        }),
        wanted,
      ),
    },
    {
      kind: 'pages',
      hits: rank(
        ROUTES.filter(({ id, path }) => id !== 'notFound' && id !== 'search' && !path.includes(':')).map(({ id, path }) => {
          const name = t(`site.pages.${id as 'costs'}`);
          return { id: path, name, texts: [name, find(`site.nav.${id}`) ?? name, path] };
        }),
        wanted,
      ),
    },
    {
      kind: 'errors',
      hits: rank(
        Object.keys(ERRORS).map((code) => {
          const name = find(`errors.${code}.title`) ?? code;
          return { id: code, name, more: code, texts: [code, name] };
        }),
        wanted,
      ),
    },
  ];
  return found.filter(({ hits }) => hits.length > 0);
}
