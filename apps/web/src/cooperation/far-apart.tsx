import { valueOf } from '@samvirke/model/assumptions';
import { useMemo, type ReactNode } from 'react';
import { useCase } from '../site/case-context.ts';
import { useSite } from '../site/site-context.ts';
import { findFarthest } from './find-farthest.ts';

/** Partners that lie far from each other are said to, near the top; nothing in the kroner knows how far it is. */
export function FarApart(): ReactNode {
  const { bundle, texts } = useSite();
  const { t, formats } = texts;
  const { participants, year, assumptions } = useCase();
  const farthest = useMemo(() => findFarthest({ participants, year }, bundle.reference), [participants, year, bundle.reference]);
  if (!farthest || farthest.km <= valueOf(assumptions, 'organisations/joinable-distance')) return null;
  const [one, other] = farthest.between;
  return <p>{t('cooperation.farApart', { km: formats.number(Number(farthest.km.toPrecision(2))), one, other })}</p>;
}
