import { type ReportOverrides, report } from '../../support/report.ts';

/** The example on a rule's page: a report in which the rule finds something, and the same report mended. */
export interface Example {
  /** Shown is where the two differ. */
  readonly wrong: string;
  readonly right: string;
  /** Last year's report, for rules that compare with it. */
  readonly previous?: string;
  /** The reports of the bodies below, for a roll-up. */
  readonly members?: readonly string[];
}

/** An example within the complete report of `test/support/report.ts`: the places that are wrong, and those mended where they are not simply the report's own. */
export const within = (wrong: ReportOverrides, right: ReportOverrides = {}): Example => ({
  wrong: report(wrong),
  right: report(right),
});

/** An example by replacing one stretch of a text that is right. */
export const replaced = (right: string, from: string, to: string): Example => {
  if (!right.includes(from)) throw new Error(`「${from}」 does not stand in the text`);
  return { wrong: right.replace(from, () => to), right };
};
