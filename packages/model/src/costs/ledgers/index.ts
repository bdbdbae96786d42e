export * from './types.ts';
export * from './classification/index.ts';
