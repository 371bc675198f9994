const PAPER_TEXT = '15px';

/** Paper is white and its letters are small, whatever the screen is; the result brings the screen back. */
export function paintForPaper(): () => void {
  const { dataset, style } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  style.fontSize = PAPER_TEXT;
  return () => {
    if (theme !== undefined) dataset['theme'] = theme;
    style.fontSize = '';
  };
}
