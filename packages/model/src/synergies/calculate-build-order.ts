import type { BuildOrder } from './types.ts';

/**
 * When each step is done: network, then data centre, then organisation, then the systems one by one.
 *
 * No step is done before the one that it stands on; moving takes systems in common ÷ systems per year.
 * Source: nexia-2016-municipal 3.3 (the order); the years are assumptions.
 */
export function calculateBuildOrder(values: {
  readonly networkReady: number;
  readonly dataCentreReady: number;
  readonly organisationReady: number;
  readonly systemsInCommon: number;
  readonly systemsPerYear: number;
}): BuildOrder {
  const network = Math.max(0, values.networkReady);
  const dataCentre = Math.max(network, values.dataCentreReady);
  const organisation = Math.max(dataCentre, values.organisationReady);
  return { network, dataCentre, organisation, movingYears: values.systemsInCommon / values.systemsPerYear };
}
