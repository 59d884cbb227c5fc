import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';

// How numbers of what was published name it, in folded text.

/** The source of a pattern for 信息, with 各类 and 政府 in front or without. */
export const anyInformation = ({ prose: { twice } }: Template): string => {
  const { kinds, of, noun } = twice.information;
  return `(?:${alternatives(kinds)})?(?:${alternatives(of)})?${noun}`;
};

/** Behind a number: that it is no count of its own, 230条信息的基础上. */
export const isBuiltUpon = ({ prose: { twice } }: Template): RegExp =>
  new RegExp(`^[^,。;]{0,8}(?:${alternatives(twice.basis)})`);
