import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BaselineEntries, nameInBaseline, readBaseline, writeBaseline } from '../config/baseline-file.ts';
import type { Message } from '../rules/finding.ts';
import { say } from '../text/message.ts';
import { toSlashes } from './files.ts';
import { isFile } from './read-source.ts';
import { writeWholeFile } from './write-file.ts';

/** The baselines of a run, each read once. */
export interface Baselines {
  /** What is noted for a file in a baseline. */
  notedFor(baseline: string, location: string): readonly string[];
  /** Takes what was found in a file: its entries, and those noted that nothing was found for. */
  record(baseline: string, location: string, keys: readonly string[], stale: number): void;
  /**
   * Writes the baselines anew where that is asked for, and says what has come of them. Where a file to be written is there and is
   * no baseline, nothing is written; one that cannot be written does not keep the others from it.
   */
  finish(): 'done' | 'none' | 'refused';
}

interface BaselinesHost {
  readonly isUpdate: boolean;
  readonly currentFolder: string;
  readonly complain: (where: string, words: Message) => void;
}

/** Reads what each baseline notes, or with `isUpdate` gathers what it is going to; a baseline that cannot be used is complained of once. */
export function createBaselines({ isUpdate, currentFolder, complain }: BaselinesHost): Baselines {
  const read = new Map<string, BaselineEntries>();
  const others = new Set<string>();
  const found = new Map<string, Map<string, readonly string[]>>();
  const stale = new Map<string, number>();
  const shown = (baseline: string): string => path.relative(currentFolder, baseline) || baseline;
  const load = (baseline: string): BaselineEntries => {
    const known = read.get(baseline);
    if (known !== undefined) return known;
    const isThere = existsSync(baseline);
    const entries = isThere ? readFrom(baseline) : new Map();
    if (entries === undefined) {
      others.add(baseline);
      complain(shown(baseline), isUpdate ? NOT_OVERWRITTEN : NO_BASELINE);
    } else if (!isUpdate && !isThere) complain(shown(baseline), MISSING);
    const kept = entries ?? new Map();
    read.set(baseline, kept);
    return kept;
  };
  return {
    notedFor: (baseline, location) => (isUpdate ? [] : (load(baseline).get(nameIn(baseline, location)) ?? [])),
    record(baseline, location, keys, count) {
      const files = found.get(baseline) ?? new Map<string, readonly string[]>();
      found.set(baseline, files.set(nameIn(baseline, location), keys));
      stale.set(baseline, (stale.get(baseline) ?? 0) + count);
    },
    finish() {
      if (isUpdate) for (const baseline of found.keys()) load(baseline);
      if (isUpdate && others.size > 0) return 'refused';
      let isRefused = false;
      for (const [baseline, files] of found) {
        const count = [...files.values()].reduce((sum, keys) => sum + keys.length, 0);
        if (isUpdate) {
          // The files that were not checked now keep what is noted for them.
          const content = writeBaseline(new Map([...load(baseline), ...files]));
          const problem = writeWholeFile(baseline, content, { mayReplace: true });
          isRefused ||= problem !== undefined;
          complain(shown(baseline), problem ?? say(`记下了 ${count} 个问题`, `${count} finding(s) noted`));
        } else if ((stale.get(baseline) ?? 0) > 0) complain(shown(baseline), staleEntries(stale.get(baseline) ?? 0));
      }
      if (isRefused) return 'refused';
      return found.size > 0 ? 'done' : 'none';
    },
  };
}

/** Undefined for what is no baseline, or cannot be read. */
function readFrom(baseline: string): BaselineEntries | undefined {
  try {
    return isFile(baseline) ? readBaseline(readFileSync(baseline, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

const nameIn = (baseline: string, location: string): string => nameInBaseline(toSlashes(baseline), toSlashes(location));

const staleEntries = (count: number): Message =>
  say(
    `基线里有 ${count} 条记录的问题已经没有了，可以用 --update-baseline 更新`,
    `${count} finding(s) noted in the baseline are gone; --update-baseline brings it up to date`,
  );

const NO_BASELINE = say('不是基线文件，没有用上', 'this is no baseline and was not used');
const NOT_OVERWRITTEN = say(
  '不是基线文件，没有改写；请换一个文件名',
  'this is no baseline and was not overwritten; choose another name',
);
const MISSING = say(
  '没有这个基线文件，可以用 --update-baseline 生成',
  'there is no such baseline; --update-baseline makes it',
);
