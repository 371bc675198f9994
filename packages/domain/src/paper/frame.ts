import { dateToText } from '../field/date.ts';

/** Printed beside a number that the server has not given yet. */
export const provisionalWords = '暂编号，正式编号后补填';

/** Printed at the foot while the server has not received what the paper says. */
export const unsentWords = '尚未上传，内容以上传后的记录为准';

/** What stands around the page number and the number of pages. */
export const pageParts = ['第', '页 共', '页'] as const;

/** The page number at the foot of an official paper. */
export function pageWords(page: number, pages: number): string {
  const [before, between, after] = pageParts;
  return `${before}${page}${between}${pages}${after}`;
}

/** Makes the check code of a printed paper from the SHA-256 of its sheet (lower-case hex): `校验码 1A2B-3C4D`. */
export function checkWords(digest: string): string {
  const code = digest.slice(0, 8).toUpperCase();
  return `校验码 ${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What the square at the foot says: which document, which form, and what it said when it was printed. */
export function checkLink(document: string, form: string, digest: string): string {
  return `jiefen:${document}:${form}:${digest.slice(0, 16)}`;
}

/** What a file of all papers is called. */
export const wholeFileTitle = '卷宗';

/** Printed above a photo that belongs to a paper; `name` is that of the photo, where it has one. */
export function photoWords(title: string, name: string | undefined): string {
  return name === undefined ? `${title}（照片）` : `${title}（照片：${name}）`;
}

/** The day beside a signature, 'YYYY-MM-DD' in words; without one, room to write it by hand. */
export function signingDayWords(day: string): string {
  return day === '' ? '\u3000\u3000年\u3000月\u3000日' : dateToText(day, 'zh');
}
