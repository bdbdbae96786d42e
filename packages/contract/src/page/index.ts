export type { FindNeeds, PageAnswer, PageData, RenderedPage, RenderPage, ServerData, Session, SessionOrganisation, WebBundle } from './types.ts';
