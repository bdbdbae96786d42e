export { HistoryEventSchema, HistorySchema, KnownSchema, VerificationSchema, type HistoryBody, type HistoryEventBody, type KnownBody, type VerificationBody } from './history.ts';
