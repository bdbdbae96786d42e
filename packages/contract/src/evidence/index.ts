export { ReproducedRowSchema, ReproducedRowsSchema } from './reproduced-row.ts';
