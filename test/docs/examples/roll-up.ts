import { type ReportOverrides, report } from '../../support/report.ts';
import type { Example } from './example.ts';

const of = (unit: string, count: string): string => {
  const overrides: ReportOverrides = {
    title: `${unit}2024年政府信息公开工作年度报告`,
    figures: { scale: 'zero' },
    cells: { 'disclosure.normativeDocuments.inForce': count },
  };
  return report(overrides);
};

export const rollUpExamples: Readonly<Record<string, Example>> = {
  'roll-up': {
    wrong: of('云岭市人民政府', '11'),
    right: of('云岭市人民政府', '21'),
    members: [of('云岭市财政局', '4'), of('云岭市住房和城乡建设局', '9'), of('云岭市人民政府办公室', '8')],
  },
};
