import { describe, expect, it } from 'vitest';
import { toPicture } from './picture.ts';

/** A picture, red at the left and blue at the right, as a camera would give it. */
async function jpeg(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000ff';
  context.fillRect(width / 2, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((take) => canvas.toBlob(take, 'image/jpeg', 0.9));
  if (!blob) throw new Error('no jpeg');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Writes an EXIF block into a JPEG: it is to be turned by a quarter, and where it was taken (TIFF 6.0, EXIF 2.3). */
function withExif(plain: Uint8Array<ArrayBuffer>): Blob {
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const tiff = [
    ...[...ascii('MM'), 0, 42, 0, 0, 0, 8],
    ...[0, 2],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    ...[0x01, 0x0f, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38],
    ...[0, 0, 0, 0],
    ...ascii('GPS-SECRET!\0'),
  ];
  const content = [...ascii('Exif'), 0, 0, ...tiff];
  const length = content.length + 2;
  const segment = [0xff, 0xe1, length >> 8, length & 0xff, ...content];
  return new Blob([plain.slice(0, 2), new Uint8Array(segment), plain.slice(2)], { type: 'image/jpeg' });
}

async function colourAt(blob: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [red = 0, , blue = 0] = context?.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data ?? [];
  return [Math.round(red / 255), Math.round(blue / 255)];
}

describe('a photo from a camera', () => {
  it('is made no longer than 2048 pixels, with a small picture beside it', async () => {
    const picture = await toPicture(new Blob([await jpeg(4000, 1000)], { type: 'image/jpeg' }));
    if (picture === undefined) throw new Error('no picture');
    const [whole, thumb] = [await createImageBitmap(picture.whole), await createImageBitmap(picture.thumb)];
    expect([whole.width, whole.height]).toEqual([2048, 512]);
    expect([thumb.width, thumb.height]).toEqual([320, 80]);
    expect(picture.whole.type).toBe('image/jpeg');
  });

  it('stands the way it was taken, and says no more where that was', async () => {
    const taken = withExif(await jpeg(400, 200));
    expect(await taken.text()).toContain('GPS-SECRET');
    const picture = await toPicture(taken);
    if (picture === undefined) throw new Error('no picture');
    const whole = await createImageBitmap(picture.whole);
    expect([whole.width, whole.height]).toEqual([200, 400]);
    expect(await colourAt(picture.whole, 0.5, 0.1)).toEqual([1, 0]);
    expect(await colourAt(picture.whole, 0.5, 0.9)).toEqual([0, 1]);
    for (const blob of [picture.whole, picture.thumb]) expect(await blob.text()).not.toMatch(/Exif|GPS/);
  });

  it('is not taken when it is no picture', async () => {
    expect(await toPicture(new Blob(['%PDF-1.7'], { type: 'image/jpeg' }))).toBeUndefined();
    expect(await toPicture(new Blob([], { type: 'image/png' }))).toBeUndefined();
  });
});
