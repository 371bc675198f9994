import { defineFileRule } from './rule.ts';

/** Area, birth date, sequence, check character of a Chinese ID number. */
const ID_NUMBER =
  /(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])/g;

/** Only identities that can belong to nobody: ID numbers of area 99, telephone numbers that begin with 100. */
export const testIdentities = defineFileRule('test identities only', /./, (text) =>
  text.split('\n').flatMap((content, index) => [
    ...[...content.matchAll(ID_NUMBER)]
      .filter(([id]) => !id.startsWith('99'))
      .map(([id]) => ({ line: index + 1, says: `${id} could be the ID number of a person` })),
    ...[...content.matchAll(MOBILE)].map(([phone]) => ({
      line: index + 1,
      says: `${phone} could be somebody's telephone number`,
    })),
  ]),
);
