import { eastAsianWidth } from 'get-east-asian-width';

/** Display columns of a text in a fixed-width font: East Asian wide, full-width and ambiguous characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f) width += code >= 0x20 ? 1 : 0;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(i) ?? code;
      if (point > 0xffff) i++;
      width += eastAsianWidth(point, { ambiguousAsWide: true });
    }
  }
  return width;
}
