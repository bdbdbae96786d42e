export * from './types.ts';
export { estimateTimeLeft } from './estimate-time-left.ts';
export { hasEnded } from './has-ended.ts';
export { measureRate, type Mark } from './measure-rate.ts';
export { splitWork, type WorkPart } from './split-work.ts';
