import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Mocha from 'mocha';

/** What the run leaves behind; a run without it ended before its tests did, whatever its status says. */
export interface HostReport {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** Called by VS Code, in the extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: 'spec', color: false });
  for (const file of testFiles()) mocha.addFile(file);
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
  });
  if (stats === undefined) throw new Error('mocha kept no count');
  const report: HostReport = { passed: stats.passes, failed: stats.failures, pending: stats.pending };
  const file = process.env['NIANBAO_TEST_REPORT'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(report));
  if (stats.failures > 0) throw new Error(`${stats.failures} tests failed`);
}

/** That an opened report wakes the extension can be seen only once, and before all else. */
function testFiles(): readonly string[] {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  const first = 'activation.test.cjs';
  if (!names.includes(first)) throw new Error(`${first} is not there`);
  return [first, ...names.filter((name) => name !== first).sort()].map((name) => path.join(__dirname, name));
}
