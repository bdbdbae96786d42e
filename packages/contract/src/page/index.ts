export type { CostSetView, RenderedPage, RenderPage, ServerData, WebBundle } from './types.ts';
