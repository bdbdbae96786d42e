export type { RenderedPage, RenderPage, ServerData, WebBundle } from './types.ts';
