/**
 * Where a paragraph ends with a half-width full stop behind Chinese words, 未收到申请事项.; undefined where it does not. What has no
 * other mark in front may be a heading, and 二. a number.
 */
export function halfWidthStop(text: string): number | undefined {
  const [tail = ''] = STOP.exec(text.slice(-LONGEST_TAIL)) ?? [];
  if (tail === '') return undefined;
  const at = text.length - tail.length + tail.indexOf('.');
  return MARK.test(text.slice(0, at)) ? at : undefined;
}

const STOP = /[\u4e00-\u9fff]{2}(?<![一二三四五六七八九十])\.[ \t\u3000]*$/;
/** With blanks behind it. */
const LONGEST_TAIL = 10;
const MARK = /[，,。；;、]/;
