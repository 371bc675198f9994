import { term } from '../../term.ts';
import { defineVocabulary } from '../../vocabulary/define.ts';

/** Where a dispute about an agreement can be taken; enforcement has steps of its own. */
export const diversions = defineVocabulary({
  name: 'diversion',
  title: term('转往途径', 'Where it is taken'),
  source: '人民调解法第三十二条；民事诉讼法第二百二十五条；劳动争议调解仲裁法第十六条',
  options: [
    { code: 'litigation', name: term('向人民法院起诉', 'Suit in court') },
    { code: 'payment-order', name: term('申请支付令', 'Order for payment') },
    { code: 'arbitration', name: term('申请仲裁', 'Arbitration') },
  ],
});
