/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions --
   Bubbles are SVG and can't be form controls; the list beside has the same choices as plain checkboxes. */
import { FocusRoomIcon, MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { findNextPlace, type Direction } from './find-next-place.ts';
import { NORWAY } from './norway-outline.ts';
import { projectChoices, type Place } from './project-choices.ts';

export interface MapBody {
  readonly number: string;
  readonly name: string;
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
}

interface View {
  readonly x: number;
  readonly y: number;
  /** Height of what is seen, in the outline's units. */
  readonly height: number;
}

/** Width over height of the picture. */
const SHAPE = 0.82;
const WHOLE: View = { x: NORWAY.width / 2, y: NORWAY.height / 2, height: NORWAY.height };
const LEAST_HEIGHT = 40;
const ZOOM = 1.6;
const PAN = 0.2;
/** Air around the chosen ones when the map is fitted to them, and the least it shows. */
const FIT_AIR = 1.9;
const FIT_LEAST = 170;
/** A bubble's area follows the population; this is the radius of a body of a million, on the whole map. */
const RADIUS_OF_MILLION = 30;
const LEAST_RADIUS = 2.4;
const MILLION = 1_000_000;
/** How much slower bubbles grow than the map: they part as one comes nearer. */
const BUBBLE_GROWTH = 0.62;
const LABELS = 14;

function fit(places: readonly Place[]): View {
  if (places.length === 0) return WHOLE;
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = Math.min(NORWAY.height, Math.max(FIT_LEAST, (bottom - top) * FIT_AIR, ((right - left) / SHAPE) * FIT_AIR));
  return { x: (left + right) / 2, y: (top + bottom) / 2, height };
}

const KEYS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * Bodies as bubbles over the coast, ties between those chosen. Arrow keys go from bubble to bubble, Enter or space
 * chooses; + − 0 and the buttons zoom; dragging moves. A list with the same choices always stands beside it.
 */
export function MunicipalityMap({
  bodies,
  chosen,
  suggested,
  onToggle,
}: {
  readonly bodies: readonly MapBody[];
  readonly chosen: readonly string[];
  readonly suggested: ReadonlySet<string>;
  readonly onToggle: (number: string) => void;
}): ReactNode {
  const { t, formats } = useTexts();
  const places = useMemo(() => [...projectChoices(bodies)].sort((a, b) => b.population - a.population), [bodies]);
  const byNumber = useMemo(() => new Map(places.map((place) => [place.number, place])), [places]);
  const members = chosen.flatMap((number) => byNumber.get(number) ?? []);
  const [view, setView] = useState<View>(() => fit(members));
  const [active, setActive] = useState<string>(() => members[0]?.number ?? places[0]?.number ?? '');
  const [named, setNamed] = useState<string | null>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: View; moved: boolean } | null>(null);
  const svg = useRef<SVGSVGElement>(null);

  const scale = NORWAY.height / view.height;
  const unit = 1 / scale;
  const radius = useCallback(
    (place: Place): number =>
      Math.max(LEAST_RADIUS, RADIUS_OF_MILLION * Math.sqrt(place.population / MILLION)) * scale ** BUBBLE_GROWTH * unit,
    [scale, unit],
  );
  const zoom = (factor: number): void =>
    setView((now) => ({ ...now, height: Math.min(NORWAY.height, Math.max(LEAST_HEIGHT, now.height / factor)) }));

  const show = (place: Place): void => {
    setActive(place.number);
    setNamed(place.number);
    setView((now) => {
      const halfHeight = now.height / 2;
      const halfWidth = halfHeight * SHAPE;
      const outside = Math.abs(place.x - now.x) > halfWidth * 0.92 || Math.abs(place.y - now.y) > halfHeight * 0.92;
      return outside ? { ...now, x: place.x, y: place.y } : now;
    });
    svg.current?.querySelector<SVGElement>(`[data-number="${place.number}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const direction = KEYS[event.key];
    const here = byNumber.get(active);
    if (direction && here) {
      event.preventDefault();
      const next = findNextPlace(places, here, direction);
      if (next) show(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && here) {
      event.preventDefault();
      onToggle(here.number);
    } else if (event.key === '+') zoom(ZOOM);
    else if (event.key === '-') zoom(1 / ZOOM);
    else if (event.key === '0') setView(WHOLE);
  };
  const perPixel = (): number => view.height / (svg.current?.clientHeight ?? NORWAY.height);
  const startDrag = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    drag.current = { x: event.clientX, y: event.clientY, view, moved: false };
  };
  const moveDrag = (event: PointerEvent): void => {
    const from = drag.current;
    if (!from || event.buttons === 0) return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (Math.hypot(dx, dy) > 4) from.moved = true;
    if (from.moved) setView({ ...from.view, x: from.view.x - dx * perPixel(), y: from.view.y - dy * perPixel() });
  };
  const click = (place: Place): void => {
    if (drag.current?.moved === true) return;
    setActive(place.number);
    setNamed(place.number);
    onToggle(place.number);
  };

  const width = view.height * SHAPE;
  const box = [view.x - width / 2, view.y - view.height / 2, width, view.height].map((part) => part.toFixed(1)).join(' ');
  const largest = members.toSorted((a, b) => b.population - a.population)[0];
  const inView = (place: Place): boolean => Math.abs(place.x - view.x) < width / 2 && Math.abs(place.y - view.y) < view.height / 2;
  const isChosen = new Set(chosen);
  const labelled = new Set([
    ...members.map((place) => place.number),
    ...(named === null ? [] : [named]),
    ...places.filter((place) => inView(place) && (scale > 1.5 || place.population > 60_000)).slice(0, LABELS).map((place) => place.number),
  ]);
  const taken: { readonly x: number; readonly y: number; readonly w: number }[] = [];
  const labels = [...places]
    .filter((place) => labelled.has(place.number) && inView(place))
    .sort((a, b) => Number(isChosen.has(b.number)) - Number(isChosen.has(a.number)) || b.population - a.population)
    .filter((place) => {
      // A name that would cover another is left out, unless it is the one asked for.
      const spot = { x: place.x + radius(place), y: place.y, w: place.name.length * 7 * unit * (NORWAY.height / 620) };
      const covers = taken.some((other) => Math.abs(other.y - spot.y) < 15 * unit && spot.x < other.x + other.w && other.x < spot.x + spot.w);
      if (covers && place.number !== named) return false;
      taken.push(spot);
      return true;
    });
  return (
    <div className="map">
      <svg
        ref={svg}
        className="map-picture"
        viewBox={box}
        role="group"
        aria-label={t('cooperation.map.label')}
        aria-describedby="map-keys"
        onKeyDown={press}
        onPointerDown={startDrag}
        onPointerMove={moveDrag}
      >
        <path className="map-abroad" d={NORWAY.abroad} />
        <path className="map-land" d={NORWAY.outline} vectorEffect="non-scaling-stroke" />
        <g className="map-ties" aria-hidden="true">
          {largest
            ? members
                .filter((place) => place !== largest)
                .map((place) => <line key={place.number} x1={largest.x} y1={largest.y} x2={place.x} y2={place.y} vectorEffect="non-scaling-stroke" />)
            : null}
        </g>
        <g>
          {places.map((place) => (
            <circle
              key={place.number}
              data-number={place.number}
              className={isChosen.has(place.number) ? 'map-body map-chosen' : suggested.has(place.number) ? 'map-body map-suggested' : 'map-body'}
              cx={place.x.toFixed(1)}
              cy={place.y.toFixed(1)}
              r={radius(place).toFixed(2)}
              vectorEffect="non-scaling-stroke"
              role="checkbox"
              aria-checked={isChosen.has(place.number)}
              aria-label={`${place.name}, ${t('cooperation.inhabitants', { count: place.population, number: formats.number(place.population) })}`}
              tabIndex={place.number === active ? 0 : -1}
              onFocus={() => {
                setActive(place.number);
                setNamed(place.number);
              }}
              onPointerEnter={() => setNamed(place.number)}
              onClick={() => click(place)}
            />
          ))}
        </g>
        <g className="map-names" aria-hidden="true">
          {labels.map((place) => (
            <text
              key={place.number}
              className={isChosen.has(place.number) ? 'map-name-chosen' : place.number === named ? 'map-name-asked' : undefined}
              x={place.x + radius(place) + 3 * unit}
              y={place.y + 4.4 * unit * (NORWAY.height / 620)}
              fontSize={13 * unit * (NORWAY.height / 620)}
            >
              {place.name}
            </text>
          ))}
        </g>
      </svg>
      <div className="map-buttons">
        <button type="button" className="ds-button" data-variant="secondary" data-icon data-size="sm" onClick={() => zoom(ZOOM)} aria-label={t('cooperation.map.zoomIn')} title={t('cooperation.map.zoomIn')}>
          <PlusIcon aria-hidden />
        </button>
        <button type="button" className="ds-button" data-variant="secondary" data-icon data-size="sm" onClick={() => zoom(1 / ZOOM)} aria-label={t('cooperation.map.zoomOut')} title={t('cooperation.map.zoomOut')}>
          <MinusIcon aria-hidden />
        </button>
        <button type="button" className="ds-button" data-variant="secondary" data-icon data-size="sm" onClick={() => setView(fit(members))} aria-label={t('cooperation.map.fit')} title={t('cooperation.map.fit')}>
          <FocusRoomIcon aria-hidden />
        </button>
        {(['left', 'up', 'right', 'down'] as const).map((direction) => (
          <button
            key={direction}
            type="button"
            className={direction === 'down' ? 'ds-button map-down' : 'ds-button'}
            data-variant="secondary"
            data-icon
            data-size="sm"
            aria-label={t(`cooperation.map.${direction}`)}
            title={t(`cooperation.map.${direction}`)}
            onClick={() =>
              setView((now) => ({
                ...now,
                x: now.x + (direction === 'left' ? -PAN : direction === 'right' ? PAN : 0) * now.height,
                y: now.y + (direction === 'up' ? -PAN : direction === 'down' ? PAN : 0) * now.height,
              }))
            }
          >
            {ARROWS[direction]}
          </button>
        ))}
      </div>
      <p id="map-keys" className="map-keys">
        {t('cooperation.map.keys')}
      </p>
    </div>
  );
}

const ARROWS: Readonly<Record<Direction, string>> = { left: '←', right: '→', up: '↑', down: '↓' };
