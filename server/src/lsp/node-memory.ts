import process from 'node:process';

/**
 * Gives a function that hands memory back to the system where the process has grown since it last did. Node by itself keeps what it
 * once needed: a hundred reports that were opened and read leave garbage, and room for more of it, of five times what is known of them.
 */
export function createMemoryReturn(): (forget: () => void) => Promise<void> {
  let settled = process.memoryUsage.rss();
  return async (forget) => {
    if (process.memoryUsage.rss() - settled < WORTHWHILE_BYTES) return;
    forget();
    await collectGarbage();
    settled = process.memoryUsage.rss();
  };
}

/** Collecting takes some ten milliseconds, and makes the next keystrokes a little slower: nothing to do after every pause. */
const WORTHWHILE_BYTES = 24 * 1024 * 1024;

/** Asks V8 as memory tools do. That opens no port; where Node was built without it, nothing is collected. */
async function collectGarbage(): Promise<void> {
  const inspector = await import('node:inspector').catch(() => undefined);
  if (inspector === undefined) return;
  const session = new inspector.Session();
  session.connect();
  await new Promise<void>((resolve) => {
    // Not from inside of the answer: a session that ends there takes the process along.
    session.post('HeapProfiler.collectGarbage', () => setImmediate(resolve));
  });
  session.disconnect();
}
