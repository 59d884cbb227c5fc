import { expect, it } from 'vitest';
import { type Applicability, applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService } from '../../server/src/service.ts';
import { fixesOfFinding } from '../support/features.ts';

/** What one fix must be and do; what is left out is not looked at. */
export interface WantedFix {
  /** The Chinese title. */
  readonly title?: string;
  readonly applicability?: Applicability;
  /** Whether it is left to a person where all are made at once. */
  readonly isByHand?: boolean;
  /** Last year's report. */
  readonly previous?: string;
  /** Which of the finding's fixes, from 0. */
  readonly fix?: number;
  /** Which of the rule's findings, from 0. */
  readonly finding?: number;
  /** A stretch of the text before, and what it must read afterwards: everything else must stay as it was. */
  readonly before: string;
  readonly after: string;
}

/** Cases of the fixes of a rule: the text is mended and must differ in one place only, and the finding must be gone. */
export const fixesOf =
  (rule: string) =>
  (name: string, text: string, wanted: WantedFix, stays = false) => {
    it(name, () => {
      const service = createReportService();
      const previous = wanted.previous && { uri: 'last-year', snapshot: service.snapshot(wanted.previous) };
      const options = previous ? { previous } : {};
      const snapshot = service.snapshot(text, options);
      const found = snapshot.findings.filter((finding) => finding.rule === rule);
      const fix = fixesOfFinding(snapshot, found[wanted.finding ?? 0])[wanted.fix ?? 0];
      if (fix === undefined) throw new Error(`There is no such fix of ${rule}`);
      if (wanted.title !== undefined) expect(fix.title.zh).toBe(wanted.title);
      if (wanted.applicability !== undefined) expect(fix.applicability).toBe(wanted.applicability);
      if (wanted.isByHand !== undefined) expect(fix.isByHand === true).toBe(wanted.isByHand);
      expect(text.split(wanted.before), 'the stretch stands once in the text').toHaveLength(2);
      const mended = applyEdits(text, fix.edits);
      expect(mended).toBe(text.replace(wanted.before, () => wanted.after));
      const left = service.snapshot(mended, options).findings.filter((finding) => finding.rule === rule);
      if (!stays) expect(left).toHaveLength(found.length - 1);
    });
  };
