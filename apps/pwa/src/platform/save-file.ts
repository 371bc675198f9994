/** Downloads on a slow phone have begun by then. */
const KEPT_MS = 60_000;

/** Has the browser store a file among the downloads, under its own name. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
