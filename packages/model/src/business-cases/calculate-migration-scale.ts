/**
 * How much dearer it is to move a municipality's system than the one that the cost is given for:
 * (inhabitants ÷ reference size) ^ exponent (business-cases/migration-reference-population, migration-size-exponent).
 */
export function calculateMigrationScale(values: {
  readonly population: number;
  readonly referencePopulation: number;
  readonly sizeExponent: number;
}): number {
  return (values.population / values.referencePopulation) ** values.sizeExponent;
}
