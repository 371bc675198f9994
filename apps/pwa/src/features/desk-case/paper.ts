/** Paper is white, whatever the screen is; the result brings the screen back. */
export function paintForPaper(): () => void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  return () => {
    if (theme !== undefined) dataset['theme'] = theme;
  };
}
