import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** In what role a person signs a paper. */
export const signers = defineVocabulary({
  name: 'signer',
  title: term('签名人身份', 'Who signs'),
  source: '人民调解文书格式（司发通〔2010〕239号）',
  options: [
    { code: 'party', name: term('当事人', 'Party') },
    { code: 'agent', name: term('代理人', 'Agent') },
    { code: 'guardian', name: term('监护人', 'Guardian') },
    { code: 'mediator', name: term('人民调解员', 'Mediator') },
    { code: 'recorder', name: term('记录人', 'Recorder') },
    { code: 'investigator', name: term('调查人', 'Investigator') },
    { code: 'interviewed', name: term('被调查人', 'Person interviewed') },
    { code: 'registrar', name: term('登记人', 'Registrar') },
    { code: 'visitor', name: term('回访人', 'Visitor') },
    { code: 'witness', name: term('见证人', 'Witness') },
    { code: 'official', name: term('经办人员', 'Official') },
  ],
});
