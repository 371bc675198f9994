import type { Sheet } from '@jiefen/domain/paper/sheet';

/** A plain name for a file that goes from hand to hand: number and paper, never a person. */
export function fileName({ number, title }: Pick<Sheet, 'number' | 'title'>, ending: string): string {
  const plain = [number, title].filter((part) => part !== '').join('-');
  return `${plain.replaceAll(/[\\/:*?"<>|\s]/g, '')}.${ending}`;
}
