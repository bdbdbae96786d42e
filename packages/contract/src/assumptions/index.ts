export { AssumptionSchema, AssumptionsSchema } from './assumption.ts';
