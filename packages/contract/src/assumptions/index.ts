export { AssumptionSchema, AssumptionsSchema } from './assumption.ts';
export { ParameterSchema, ParametersSchema, ParameterToPublishSchema, type ParameterBody, type ParametersBody } from './parameter.ts';
