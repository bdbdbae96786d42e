import { FONT, type Frame } from './chart-frame.ts';
import { wrapWords } from './wrap-words.ts';

const LINE = FONT.label * 1.2;
const PADDING = 8;

export interface LabelRow {
  readonly top: number;
  readonly height: number;
  /** Middle of what is drawn in the row: its bar, its dot. */
  readonly middle: number;
  readonly label: string;
}

/**
 * Rows under each other with their labels whole: to the right-aligned left of the plot, or above the bar on a phone;
 * a row grows by the lines that its label needs, so no word is cut. `drawn` is the height of bar or bars in a row.
 */
export function labelRows(
  frame: Frame,
  labels: readonly string[],
  room: { readonly width: number; readonly top: number; readonly drawn: number; readonly gap: number },
): { readonly rows: readonly LabelRow[]; readonly bottom: number } {
  let at = room.top;
  const rows = labels.map((label) => {
    const top = at;
    const lines = wrapWords(label, frame.narrow ? frame.width : room.width, FONT.label);
    const words = lines.length * LINE;
    const height = frame.narrow ? words + room.drawn + room.gap : Math.max(room.drawn + room.gap, words + PADDING);
    at += height;
    const middle = frame.narrow ? top + room.gap / 2 + words + room.drawn / 2 : top + height / 2;
    const written = lines.map((line, k) =>
      frame.narrow
        ? frame.text(0, top + room.gap / 2 + (k + 1) * LINE - 5, line)
        : frame.text(room.width, middle + 4.5 + (k - (lines.length - 1) / 2) * LINE, line, { anchor: 'end' }),
    );
    return { top, height, middle, label: written.join('') };
  });
  return { rows, bottom: at };
}
