import { judgeDatabaseError } from './judge-database-error.ts';

/** Long enough that the transaction which was in the way has most likely ended; the half that is drawn keeps two apart. */
const PAUSE_MS = 20;

/**
 * A transaction once more where the database undid it because another stood in its way (a deadlock, a serialization
 * failure): nothing of the first is left. Only for work that does nothing but query.
 */
export async function retryOnce<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction();
  } catch (error) {
    if (judgeDatabaseError(error) !== 'conflict') throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (1 + Math.random())));
    return transaction();
  }
}
