/** Takes several names apart that were written into one box: by comma, semicolon, line or the Chinese list comma. */
export function namesIn(written: string): string[] {
  return written
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
