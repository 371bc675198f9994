import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The 18 dispute types in the order of the official statistics sheet. */
export const disputeTypes = defineVocabulary({
  name: 'disputeType',
  title: term('纠纷类型', 'Dispute type'),
  source: '人民调解案件统计报表（司发通〔2010〕239号及其后修订）',
  options: [
    {
      code: '01',
      name: term('婚姻家庭纠纷', 'Marriage and family'),
      note: term(
        '协议须纸质签名；遇家庭暴力、未成年人受害须立即报告',
        'Agreements are signed on paper; violence or harm to minors is reported at once',
      ),
    },
    { code: '02', name: term('邻里纠纷', 'Neighbours') },
    {
      code: '03',
      name: term('房屋宅基地纠纷', 'Houses and homesteads'),
      note: term('确认权属的协议不能申请司法确认', 'Agreements that settle ownership cannot be judicially confirmed'),
    },
    {
      code: '04',
      name: term('合同纠纷', 'Contracts'),
      note: term('包括民间借贷', 'Includes private lending'),
    },
    { code: '05', name: term('生产经营纠纷', 'Production and business') },
    { code: '06', name: term('损害赔偿纠纷', 'Compensation for damage') },
    {
      code: '07',
      name: term('山林土地纠纷', 'Forest and land'),
      note: term(
        '土地承包协议须书面；权属争议先由人民政府处理',
        'Land contract agreements are written; ownership goes to the government first',
      ),
    },
    { code: '08', name: term('征地拆迁纠纷', 'Land taking and relocation') },
    { code: '09', name: term('环境污染纠纷', 'Pollution') },
    {
      code: '10',
      name: term('拖欠农民工工资纠纷', 'Unpaid wages of migrant workers'),
      note: term('十五日未达成协议可申请仲裁', 'After 15 days without agreement the party may go to arbitration'),
    },
    {
      code: '11',
      name: term('其他劳动争议纠纷', 'Other labour disputes'),
      note: term(
        '十五日未达成协议可申请仲裁，仲裁时效一年',
        'After 15 days without agreement arbitration is open, within one year',
      ),
    },
    { code: '12', name: term('旅游纠纷', 'Travel') },
    { code: '13', name: term('电子商务纠纷', 'Online shopping') },
    { code: '14', name: term('其他消费纠纷', 'Other consumer disputes') },
    {
      code: '15',
      name: term('医疗纠纷', 'Medical'),
      note: term('由医疗纠纷人民调解委员会调解', 'Belongs to the medical mediation committee'),
    },
    { code: '16', name: term('道路交通事故纠纷', 'Road traffic accidents') },
    { code: '17', name: term('物业纠纷', 'Property management') },
    {
      code: '18',
      name: term('其他纠纷', 'Other'),
      note: term('村务管理纠纷记为本项的细类', 'Village affairs are a subtype of this one'),
    },
  ],
});
