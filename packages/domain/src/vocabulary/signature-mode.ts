import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a person puts a name to a paper. */
export const signatureModes = defineVocabulary({
  name: 'signatureMode',
  title: term('签名方式', 'Way of signing'),
  source: '人民调解法第二十九条；电子签名法第三条',
  options: [
    { code: 'signed', name: term('签名', 'Signed') },
    { code: 'fingerprint', name: term('捺印', 'Fingerprint') },
    { code: 'signed-fingerprint', name: term('签名并捺印', 'Signed and fingerprint') },
    { code: 'sealed', name: term('盖章', 'Sealed') },
    { code: 'signed-sealed', name: term('签名并盖章', 'Signed and sealed') },
    { code: 'posted', name: term('纸质邮寄签名', 'Signed on paper by post') },
    {
      code: 'electronic',
      name: term('电子签名', 'Electronic signature'),
      note: term('婚姻、收养、继承等人身关系的文书不得使用', 'Not for papers on marriage, adoption, inheritance'),
    },
    {
      code: 'photo',
      name: term('现场照片佐证', 'Shown by a photo on the spot'),
      note: term('用于口头协议', 'For oral agreements'),
    },
    { code: 'refused', name: term('拒绝签名（注明）', 'Refused, noted') },
  ],
});
