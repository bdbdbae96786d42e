import { chartColours, type ChartColours } from './chart-colours.ts';
import { escapeText } from './escape-text.ts';
import { patternedRect, type Box, type Fill } from './patterned-rect.ts';
import { tag } from './tag.ts';
import type { Chart, ChartOptions, TableModel } from './types.ts';
import { wrapWords } from './wrap-words.ts';

export const FONT = { title: 17, subtitle: 14, label: 13, small: 12 } as const;
const LINE = 1.35;
const DEFAULT_WIDTH = 720;
const NARROW_BELOW = 480;
const GAP_UNDER_HEADING = 10;

export interface Frame {
  readonly width: number;
  readonly narrow: boolean;
  readonly colours: ChartColours;
  /** Where the picture may begin, under title and subtitle. */
  readonly top: number;
  readonly fill: (n: number) => string;
  readonly plain: (n: number) => Fill;
  /** Diagonal lines over paper, in fill number `n`; for what is estimated, or a second series. */
  readonly hatch: (n: number) => Fill;
  readonly dots: (n: number) => Fill;
  readonly rect: (box: Box, fill: Fill, strokeWidth?: number) => string;
  readonly text: (x: number, y: number, words: string, more?: TextStyle) => string;
  readonly finish: (body: readonly string[], height: number, table: TableModel) => Chart;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
}

/** The SVG element around a picture: size, title and description for a screen reader, heading, font. */
export function chartFrame(options: ChartOptions): Frame {
  const { id, title, subtitle } = options;
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new RangeError(`not an id of letters, digits and hyphens: ${id}`);
  const colours = chartColours(options.theme ?? 'screen');
  const width = options.width ?? DEFAULT_WIDTH;
  const text: Frame['text'] = (x, y, words, more = {}) =>
    tag(
      'text',
      {
        x,
        y,
        fill: more.muted === true ? colours.muted : colours.ink,
        // A rim in the page's colour keeps words legible across grid lines and bars.
        stroke: colours.paper,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        'font-size': more.size ?? FONT.label,
        'font-weight': more.bold === true ? 600 : undefined,
        'text-anchor': more.anchor === undefined || more.anchor === 'start' ? undefined : more.anchor,
      },
      escapeText(words),
    );
  const heading: string[] = [];
  let top = 0;
  if (options.heading !== false) {
    for (const line of wrapWords(title, width, FONT.title)) {
      top += FONT.title * LINE;
      heading.push(text(0, top - 4, line, { size: FONT.title, bold: true }));
    }
    for (const line of wrapWords(subtitle, width, FONT.subtitle)) {
      top += FONT.subtitle * LINE;
      heading.push(text(0, top - 3, line, { size: FONT.subtitle }));
    }
    top += GAP_UNDER_HEADING;
  }
  const fill = (n: number): string => colours.fills[n % colours.fills.length] ?? colours.ink;
  const filling = (kind: Fill['kind']) => (n: number): Fill => ({ kind, colour: fill(n), paper: colours.paper });
  return {
    width,
    narrow: width < NARROW_BELOW,
    colours,
    top,
    fill,
    plain: filling('plain'),
    hatch: filling('hatch'),
    dots: filling('dots'),
    rect: (box, how, strokeWidth) => patternedRect(box, how, { stroke: how.colour, 'stroke-width': strokeWidth }),
    text,
    finish: (body, height, table) => ({
      svg: tag(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          role: 'img',
          'aria-labelledby': `${id}-title ${id}-desc`,
          viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
          width: Math.ceil(width),
          height: Math.ceil(height),
          'font-family': colours.font,
        },
        tag('title', { id: `${id}-title` }, escapeText(title)),
        tag('desc', { id: `${id}-desc` }, escapeText(subtitle)),
        ...heading,
        ...body,
      ),
      table,
      title,
      subtitle,
      width: Math.ceil(width),
      height: Math.ceil(height),
    }),
  };
}
