const LONGEST = 2048;
const THUMB_LONGEST = 320;
const MOST_BYTES = 2_000_000;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/** A photo as it is kept, and a small picture of it; both JPEG, without anything the camera wrote beside the picture. */
export interface Picture {
  whole: Blob;
  thumb: Blob;
}

/**
 * Draws a photo anew: at most 2048 pixels long, turned the way it was taken, at most about 2 MB. Place, time and
 * device that the camera wrote into the file are gone. Gives nothing when the browser cannot read the file as a picture.
 */
export async function toPicture(photo: Blob): Promise<Picture | undefined> {
  const url = URL.createObjectURL(photo);
  try {
    // An image element turns the picture as the camera says in every engine since Chromium 81; a bitmap does not.
    const image = new Image();
    image.src = url;
    await image.decode();
    return await draw(image, image.naturalWidth, image.naturalHeight);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Takes what a camera shows at this moment. */
export function grabPicture(video: HTMLVideoElement): Promise<Picture> {
  return draw(video, video.videoWidth, video.videoHeight);
}

async function draw(source: HTMLImageElement | HTMLVideoElement, width: number, height: number): Promise<Picture> {
  if (width === 0 || height === 0) throw new Error('The picture is empty');
  const whole = scaled(source, width, height, LONGEST);
  const thumb = await toJpeg(scaled(whole, whole.width, whole.height, THUMB_LONGEST), 0.7);
  for (const quality of QUALITIES) {
    const jpeg = await toJpeg(whole, quality);
    if (jpeg.size <= MOST_BYTES || quality === QUALITIES.at(-1)) return { whole: jpeg, thumb };
  }
  throw new Error('There is no quality to draw in');
}

function scaled(source: CanvasImageSource, width: number, height: number, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser cannot draw');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('The browser cannot make a JPEG')));
    canvas.toBlob(take, 'image/jpeg', quality);
  });
}
