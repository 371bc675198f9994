import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the law asks to be reported at once. */
export const reportKinds = defineVocabulary({
  name: 'reportKind',
  title: term('报告类别', 'Kind of report'),
  source: '人民调解法第二十五条；反家庭暴力法第十四条；未成年人保护法第十一条；信访工作条例第二十五条',
  options: [
    { code: 'escalation', name: term('矛盾激化', 'Dispute may turn violent') },
    { code: 'crime', name: term('涉嫌违法犯罪', 'Suspected offence') },
    { code: 'domestic-violence', name: term('家庭暴力', 'Domestic violence') },
    { code: 'minor-harmed', name: term('侵害未成年人', 'Harm to a minor') },
    { code: 'mass', name: term('群体性事件苗头', 'Signs of a mass incident') },
    { code: 'urgent-petition', name: term('重大紧急信访事项', 'Major urgent petition') },
    { code: 'self-harm', name: term('个人极端风险', 'Risk of self-harm or extreme acts') },
  ],
});
