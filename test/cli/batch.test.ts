import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../server/src/cli/batch/in-order.ts';
import { createPool, type WorkerThread } from '../../server/src/cli/batch/pool.ts';
import { createFileProcessor } from '../../server/src/cli/batch/process-file.ts';
import type { CheckTask, FileRequest, Task } from '../../server/src/cli/batch/task.ts';
import { createFakeService } from './support/fake-service.ts';
import { type RunResult, run, withFiles } from './support/run.ts';
import { fakeThread } from './support/threads.ts';

const task: CheckTask = { kind: 'check', form: 'auto', encoding: 'auto', language: 'zh', withFixes: true };

const requestOf = (text: string): FileRequest => ({
  path: text,
  source: { kind: 'bytes', bytes: new TextEncoder().encode(text) },
});

describe('inOrder', () => {
  it('gives every result in its place, however the work is scheduled, with no more than the limit under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(30), fc.integer({ min: 1, max: 5 }), async (scheduler, count, limit) => {
        let underWay = 0;
        let most = 0;
        const work = async (item: number): Promise<number> => {
          most = Math.max(most, ++underWay);
          await scheduler.schedule(Promise.resolve());
          underWay--;
          return item;
        };
        const items = Array.from({ length: count }, (_, i) => i);
        const results: number[] = [];
        const consume = async () => {
          for await (const result of inOrder(items, limit, work)) results.push(result);
        };
        await scheduler.waitFor(consume());
        expect(results).toEqual(items);
        expect(most).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('takes no item before there is room for it', async () => {
    const taken: number[] = [];
    function* endless() {
      for (let i = 0; ; i++) {
        taken.push(i);
        yield i;
      }
    }
    for await (const result of inOrder(endless(), 3, async (item) => item)) if (result === 4) break;
    expect(taken.length).toBeLessThanOrEqual(8);
  });
});

describe('the pool', () => {
  it('gives what the main thread gives, from as many threads as it may have', async () => {
    const threads: WorkerThread[] = [];
    const pool = createPool<CheckTask>(3, () => {
      const thread = fakeThread(task);
      threads.push(thread);
      return thread;
    });
    const requests = Array.from({ length: 20 }, (_, i) => requestOf(`${'x'.repeat(i)}[error]${i % 3 ? '[hint]' : ''}`));
    const processFile = await createFileProcessor(task, createFakeService);
    expect(await Promise.all(requests.map(pool.run))).toEqual(requests.map(processFile));
    expect(threads.length).toBe(3);
  });

  it('loses only the file at which a thread died', async () => {
    const pool = createPool<CheckTask>(2, () => fakeThread(task));
    const texts = ['a', 'b[die]', 'c', 'd', 'e[die]', 'f', 'g'];
    const outcomes = await Promise.all(texts.map((text) => pool.run(requestOf(text))));
    expect(outcomes.map(({ report }) => [report.path, report.state])).toEqual(
      texts.map((text) => [text, text.includes('[die]') ? 'failed' : 'checked']),
    );
    expect(outcomes[1]?.log).toMatchObject([{ kind: 'defect', where: 'b[die]' }]);
  });
});

describe('--jobs', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${String(i).padStart(3, '0')}.txt`,
      i % 7 === 3 ? '[log][error]' : i % 11 === 5 ? '[throw]' : '行\n'.repeat(i) + '[total][hint]'.repeat(i % 4),
    ]),
  );
  const loadThreads = async (given: Task) => () => fakeThread(given);

  it.each([[['check', '.', '--format', 'json']], [['check', '.', 'gone.txt', '-', '.']], [['extract', '.']]])(
    'gives the same bytes for one and for more: %j',
    async (argv) => {
      await withFiles(files, async (folder) => {
        const options = { folder, stdin: '[hint]', program: { loadThreads } };
        const one = await run([...argv, '--jobs', '1'], options);
        for (const jobs of ['2', '5']) {
          expect(withoutFrames(await run([...argv, '--jobs', jobs], options))).toEqual(withoutFrames(one));
        }
      });
    },
  );

  it.each(['0', '-1', 'two', '1.5', '65'])('refuses %s', async (jobs) => {
    const { status, stderr } = await run(['check', '-', `--jobs=${jobs}`, '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toContain('option --jobs takes a whole number from 1 to 64');
  });
});

/** Where a defect was called from is another place in a thread. */
const withoutFrames = (result: RunResult): RunResult => ({
  ...result,
  stderr: result.stderr.replaceAll(/^ {4}at .*\n/gm, ''),
});
