export { NOBODY } from './nobody.ts';
export type { FindNeeds, PageAnswer, PageData, RenderedPage, RenderPage, ServerData, Session, WebBundle } from './types.ts';
