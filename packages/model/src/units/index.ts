export { nok, ore, oreToNok, type Nok, type NokRange, type Ore } from './money.ts';
