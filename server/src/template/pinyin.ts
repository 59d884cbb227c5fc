import readings from './forms/pinyin.json' with { type: 'json' };

/** Turns a label into what a writer types to find it. */
export interface Pinyin {
  /** `主动公开` → `zdgk zhudonggongkai`; characters without a known reading are left out. */
  of(text: string): string;
}

/** The readings of the characters that labels and usual sentences are written with, as they are read there. */
export function loadPinyin(): Pinyin {
  const byCharacter = new Map<string, string>();
  for (const [reading, characters] of Object.entries(readings)) {
    for (const character of characters) byCharacter.set(character, reading);
  }
  return {
    of(text) {
      let initials = '';
      let whole = '';
      for (const character of text) {
        const reading = byCharacter.get(character);
        if (reading === undefined) continue;
        initials += reading.charAt(0);
        whole += reading;
      }
      return `${initials} ${whole}`;
    },
  };
}
