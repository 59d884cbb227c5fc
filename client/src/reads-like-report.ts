/** How many UTF-16 units of a text are looked at. */
export const openingLength = 4096;

/**
 * Whether a text reads like an annual report; looks at its opening only, so that it costs nothing in large files. Spells words of the
 * form data again, which the client does not load: `test/unit/words-of-titles.test.ts` holds them against it.
 */
export function readsLikeReport(text: string): boolean {
  const opening = text.slice(0, openingLength).replace(/\s+/gu, '');
  if (!opening.includes('政府信息公开') || !/年度(?:工作)?报告|年报|公开工作报告/u.test(opening)) return false;
  return marks.filter((mark) => mark.test(opening)).length >= 2;
}

/** The six headings, and words that stand in the three tables and hardly anywhere else. */
const marks: readonly RegExp[] = [
  /总体情况/u,
  /主动公开政府信息的?情况/u,
  /收到和处理政府信息公开申请的?情况/u,
  /行政复议.{0,5}行政诉讼的?情况/u,
  /存在的?(?:主要)?问题[及和与]改进/u,
  /其他需要报告的?事项/u,
  /第二十条第[（(]/u,
  /本年(?:制发|废止)件数|本年新(?:制作|公开)数量/u,
  /勾稽关系/u,
  /本年新收政府信息公开申请/u,
];
