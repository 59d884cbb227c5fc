import type { Report } from '../report/model.ts';
import type { Section } from '../syntax/nodes.ts';

/**
 * Whether a section holds a picture or names an attachment: agencies publish tables that way, and then nothing in the
 * text can be checked. Looks at the source, because a picture's tag is no text.
 */
export const hasPicture = ({ document }: Report, { heading, end }: Section): boolean =>
  /!\[|<img\b|图片|见附件|附件[：:]|\.(?:png|jpe?g|gif)/i.test(document.text.slice(heading.end, end));
