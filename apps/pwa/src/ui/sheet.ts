/** A sheet rises from the bottom of a phone and stands in the middle of a desk. */
export const sheetClasses =
  'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92vh] w-full flex-col rounded-t-lg bg-raised text-ink md:bottom-auto md:top-[6vh] md:max-h-[88vh] md:max-w-180 md:rounded-lg';

/** The button that closes a sheet. */
export const controlClose =
  'inline-flex min-h-12 min-w-12 shrink-0 items-center justify-center rounded-md text-ink active:bg-sunken';
