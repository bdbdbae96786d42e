import type { Explained } from '@samvirke/model/explain';
import type { Analysis } from '@samvirke/model/reports';
import { createContext, useContext } from 'react';

/** A figure that somebody has opened. */
export interface OpenedFigure {
  readonly explained: Explained;
  /** What the figure is called where it stands. */
  readonly label: string;
  /** Finds the same figure in another analysis, so that the panel can say what would change it most. */
  readonly select?: (analysis: Analysis) => Explained | undefined;
}

export const FigureDoorContext = createContext<(figure: OpenedFigure) => void>(() => undefined);

export function useFigureDoor(): (figure: OpenedFigure) => void {
  return useContext(FigureDoorContext);
}
