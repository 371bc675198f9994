import { term } from '../term.ts';

/** What people call the parts of a document that are no fields of its type. */
export const envelopeLabels = {
  events: term('办理步骤', 'Step'),
  conflicts: term('两人填写不一致', 'Two people wrote differently'),
} as const;
