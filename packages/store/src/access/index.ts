export { ANONYMOUS, enter, withAccess, type Actor, type Entered, type EnteredState } from './with-access.ts';
