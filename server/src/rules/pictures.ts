import type { Report } from '../report/model.ts';
import type { Section } from '../syntax/nodes.ts';

/**
 * Whether a section holds a picture or names an attachment: agencies publish tables that way, and then nothing in the
 * text can be checked. Looks at the source, because a picture's tag is no text.
 */
export const hasPicture = ({ document }: Report, { heading, start, end, origin }: Section): boolean =>
  origin === undefined
    ? namesPicture(document.text.slice(start, end), heading.end - start)
    : origin.stretch.readings.of(namesPicture, heading.end - start);

const namesPicture = (section: string, from: number): boolean =>
  /!\[|<img\b|图片(?!解读|新闻|资料|信息|宣传|展)|见附件|附件[：:]|\.(?:png|jpe?g|gif)/i.test(section.slice(from));
