import { anyOf } from '../../template/contents.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import { BODY_ENDS } from '../words.ts';

/** The words that tell what a year stands for, as patterns over folded text. */
export type YearWords = Readonly<
  Record<
    Exclude<keyof ContentsData['staleYear'], 'ownBodies'> | 'announcingName' | 'announcingNameNow' | 'opening' | 'fees',
    RegExp
  >
>;

/** Makes them of the form data. */
export const yearWordsOf = ({ staleYear: data, fee }: ContentsData): YearWords => ({
  asOf: new RegExp(`(?:${anyOf(data.asOf, '').source})$`),
  // 截至2023年底36件,本年净增5件; but 截至2023年12月31日,本年度公开31条 counts nothing in front.
  since: new RegExp(`\\d(?![年月日])[^\\d,;]{0,12}[,;].*(?:${anyOf(data.since, '').source})`),
  settled: settledOf(data.settled),
  // 未收取信息处理费, 收费通知2件; but not 按照信息处理费管理办法.
  fees: feesOf(fee),
  likewise: new RegExp(`^,?(?:[我本全][^,。;]{1,3})?(?:${anyOf(data.likewise, '').source})`),
  thisYear: anyOf(data.thisYear, ''),
  // 2024年部门预算: the year of what was published.
  ofOthers: new RegExp(`20\\d{2}年度?[^,。;]{0,8}(?:${anyOf(data.ofOthers, '').source})`, 'g'),
  opening: new RegExp(`^(?:在|${anyOf(data.asOf, '').source})?$`),
  work: anyOf(data.work, ''),
  ownWork: new RegExp(`^(?:${anyOf([...data.ownWork, ...data.ownBodies], '').source})`),
  notWorkNext: new RegExp(`^(?:${anyOf(data.notWorkNext, '').source})`),
  notWork: anyOf(data.notWork, ''),
  awarded: anyOf(data.awarded, ''),
  comparing: anyOf(data.comparing, ''),
  trend: anyOf(data.trend, ''),
  planned: anyOf(data.planned, ''),
  counts: new RegExp(`(?:${anyOf(data.counts, '').source})[^,。;]{0,20}\\d|未(?:收到|发生)`),
  ownTopic: new RegExp(`^(?:${anyOf(data.ownTopic, '').source})`),
  achieved: anyOf(data.achieved, ''),
  completed: new RegExp(`^[^的]{0,8}(?:${anyOf(data.completed, '').source})`),
  fallingShort: anyOf([...data.achieved, ...data.fallingShort], ''),
  mended: anyOf(data.mended, ''),
  counted: new RegExp(`^[^。;]{0,12}(?:${anyOf(data.counted, '').source})[^,。;]{0,20}\\d`),
  lookingBack: anyOf(data.lookingBack, ''),
  willDo: new RegExp(
    `^,?(?:[我本全][^,。;:]{1,4}|[^,。;:]{1,12}(?:${BODY_ENDS}))?,?(?:${anyOf(data.willDo, '').source})`,
  ),
  notWillDo: anyOf(data.notWillDo, ''),
  announcing: new RegExp(`(?:${anyOf(data.announcing, '').source})[^,。;]{0,30}$`),
  announcingName: new RegExp(`(?:${anyOf(data.announcing, '').source})[了出]?$`),
  announcingNow: new RegExp(`(?:${anyOf(data.announcingNow, '').source})[^,。;]{0,30}$`),
  announcingNameNow: new RegExp(`(?:${anyOf(data.announcingNow, '').source})$`),
  asFollows: new RegExp(`^[^,。;:]{0,30}(?:信息公开|政务公开)[^,。;:]{0,16}(?:${anyOf(data.asFollows, '').source})`),
  carryingOut: new RegExp(`(?:${anyOf(data.carryingOut, '').source})$`),
  carriedInto: new RegExp(`\\d[^\\d,。;]{0,20}(?:,[^\\d,。;]{0,6})?(?:${anyOf(data.carriedInto, '').source})$`),
});

/** 未办结的2件均已办结; but 未办结的2件已结转下年度 are open still. */
function settledOf({ open, closed, goesOn }: ContentsData['staleYear']['settled']): RegExp {
  const [left, done, later] = [open, closed, goesOn].map((words) => anyOf(words, '').source);
  return new RegExp(`^(?!.*(?:${later})).*?(?:${left}).*(?:${done})`);
}

/** What was charged or not, and how many notices were sent. */
function feesOf({ denials, taking, sending, handling, notices, counted }: ContentsData['fee']): RegExp {
  const [done, fee, notice, measure] = [[...denials, ...taking, ...sending], handling, notices, counted].map(
    (words) => `(?:${anyOf(words, '').source})`,
  );
  return new RegExp(`${done}[^,。;:《]{0,14}(?:${fee}|${notice})|${notice}\\d+${measure}`);
}
