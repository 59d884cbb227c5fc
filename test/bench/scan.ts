/** What reading the characters alone costs. */
export function scan(text: string): number {
  let lines = 0;
  let pipes = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    switch (code) {
      case 10:
        lines++;
        break;
      case 124:
        pipes++;
        break;
      default:
        if (code >= 48 && code <= 57) digits++;
    }
  }
  return lines + pipes * 3 + digits * 7;
}
