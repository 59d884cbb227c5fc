import type { ContentsData } from '../../template/contents-schema.ts';

/** What kind of body reports, as far as its name tells. `municipal`: of a 市, which may be of either rank. */
export type Body = 'national' | 'provincial' | 'municipal' | 'county' | 'township' | 'department' | 'unknown';

/**
 * Tells the kind of body by its folded name: 某县人民政府 and 某县人民政府办公室 are the county's, 某县财政局 is a department.
 * A district of a city is of county rank; a name without a place in it tells nothing.
 */
export function bodyOf(
  name: string,
  { mayRegulate, local, national, offices, departments, headquarters, branches }: Data,
): Body {
  const government = /^(.*?)(?:人民)?政府(.*)$/.exec(name);
  const [, place = '', behind = ''] = government ?? [];
  if (government !== null && (behind === '' || offices.includes(behind))) return rankOf(place, mayRegulate);
  const isPlaced = local.some((word) => name.includes(word));
  if (name.endsWith('街道') || name.endsWith('办事处')) return 'township';
  if (/[镇乡]$/.test(name)) return 'township';
  if (headquarters.some((word) => name.endsWith(word))) return 'national';
  if (branches.some((word) => name.endsWith(word))) return 'department';
  if (national.some((word) => name.startsWith(word)) && !isPlaced) return 'national';
  if (isPlaced && departments.some((word) => name.endsWith(word))) return 'department';
  // 青禾县2024年…报告: the area stands for its government.
  return rankOf(name, mayRegulate);
}

type Data = ContentsData['plausibility'];

function rankOf(place: string, mayRegulate: readonly string[]): Body {
  if (/(?:镇|乡|街道)$/.test(place)) return 'township';
  if (mayRegulate.some((word) => place.endsWith(word))) return 'provincial';
  if (place.endsWith('市')) return 'municipal';
  return /(?:县|区|旗)$/.test(place) ? 'county' : 'unknown';
}
