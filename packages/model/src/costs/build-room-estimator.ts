import { uncertain, type AssumptionSet, type UncertainValue } from '../assumptions/index.ts';
import {
  explained,
  explainedSum,
  fromAssumption,
  fromFormula,
  inputValue,
  type Explained,
  type FormulaInput,
  type ReferenceInput,
} from '../explain/index.ts';
import { nok, type NokRange } from '../units/index.ts';
import { calculateHiddenCost, type DataRoom } from './calculate-hidden-cost.ts';
import { calculateRoomArea } from './calculate-room-area.ts';
import { calculateRoomPower } from './calculate-room-power.ts';
import { calculateRoomRent } from './calculate-room-rent.ts';
import type { ElementCost } from './types.ts';

type Population = ReferenceInput<'population'> | FormulaInput<'population'>;
type Parameter = Exclude<keyof DataRoom, 'population'>;

/** Which cell each number of a data room is. */
const CELLS = {
  fixed: ['costs/data-room-fixed'],
  firstArea: ['costs/data-room-area', 'first'],
  areaPerThousand: ['costs/data-room-area', 'perThousand'],
  rent: ['costs/data-room-rent'],
  firstLoad: ['costs/data-room-load', 'first'],
  loadPerThousand: ['costs/data-room-load', 'perThousand'],
  pue: ['costs/data-room-pue'],
  electricityPrice: ['costs/electricity-price'],
} as const satisfies Readonly<Record<Parameter, readonly [string, ...string[]]>>;
const PARAMETERS = Object.keys(CELLS) as Parameter[];

/**
 * fixed + area × rent + load × PUE × hours × price: one data room for a population, with its range.
 *
 * The range: √Σ(effect of each number at its low or high, the others likely)². The assumptions are looked up once and
 * shared by all rooms.
 */
export function buildRoomEstimator(set: AssumptionSet): (population: Population) => ElementCost {
  const input = <N extends Parameter>(name: N) => {
    const [assumption, ...path] = CELLS[name];
    return fromAssumption(name, set, assumption, ...path);
  };
  const areaInputs = [input('firstArea'), input('areaPerThousand')] as const;
  const powerInputs = [input('firstLoad'), input('loadPerThousand'), input('pue'), input('electricityPrice')] as const;
  const rentInput = input('rent');
  const fixedInput = input('fixed');
  const rangeOf = buildRange(set);
  const explain = (population: Population): Explained => {
    const area = explained('costs/room-area', 'm²', calculateRoomArea, [population, ...areaInputs]);
    const rent = explained('costs/room-rent', 'NOK/year', calculateRoomRent, [fromFormula('area', area), rentInput]);
    const power = explained('costs/room-power', 'NOK/year', calculateRoomPower, [population, ...powerInputs]);
    return explainedSum('costs/hidden', 'NOK/year', [fixedInput, fromFormula('roomRent', rent), fromFormula('roomPower', power)]);
  };
  return (population) => ({ ...rangeOf(inputValue(population)), origin: 'estimate', explained: explain(population) });
}

function buildRange(set: AssumptionSet): (population: number) => NokRange {
  const cells = {} as Record<Parameter, UncertainValue>;
  const room = { population: 0 } as { -readonly [P in keyof DataRoom]: number };
  for (const name of PARAMETERS) {
    const [assumption, ...path] = CELLS[name];
    cells[name] = uncertain(set, assumption, ...path);
    room[name] = cells[name].value;
  }
  return (population) => {
    room.population = population;
    const likely = calculateHiddenCost(room);
    let below = 0;
    let above = 0;
    for (const name of PARAMETERS) {
      // One number at its end at a time, then put back.
      const { value, low = value, high = value } = cells[name];
      room[name] = low;
      below += (likely - calculateHiddenCost(room)) ** 2;
      room[name] = high;
      above += (calculateHiddenCost(room) - likely) ** 2;
      room[name] = value;
    }
    return { nok: nok(likely), low: nok(likely - Math.sqrt(below)), high: nok(likely + Math.sqrt(above)) };
  };
}
