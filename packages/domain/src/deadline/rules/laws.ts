import { term, type Term } from '../../term.ts';

/** A source of periods: its name, where its text was issued, and since when this text is in force. */
export interface Law {
  readonly name: Term;
  readonly source: string;
  /** 'YYYY-MM-DD'. */
  readonly since: string;
}

/** Every law the table cites, as in force in 2026. */
export const laws = {
  mediation: law('人民调解法', "People's Mediation Law", '主席令第34号，2010年', '2011-01-01'),
  mediationWork: law(
    '人民调解工作若干规定',
    "Provisions on People's Mediation Work",
    '司法部令第75号，2002年',
    '2002-11-01',
  ),
  civilProcedure: law('民事诉讼法', 'Civil Procedure Law', '2023年修正', '2024-01-01'),
  labour: law(
    '劳动争议调解仲裁法',
    'Law on Mediation and Arbitration of Labour Disputes',
    '主席令第80号，2007年',
    '2008-05-01',
  ),
  land: law(
    '农村土地承包经营纠纷调解仲裁法',
    'Law on Mediation and Arbitration of Rural Land Contract Disputes',
    '主席令第14号，2009年',
    '2010-01-01',
  ),
  medical: law('医疗纠纷预防和处理条例', 'Regulation on Medical Disputes', '国务院令第701号，2018年', '2018-10-01'),
  violence: law('反家庭暴力法', 'Anti-Domestic Violence Law', '主席令第37号，2015年', '2016-03-01'),
  minors: law('未成年人保护法', 'Law on the Protection of Minors', '2020年修订，2024年修正', '2021-06-01'),
  invitedMediation: law(
    '最高人民法院关于人民法院特邀调解的规定',
    "Provisions on Mediation Invited by People's Courts",
    '法释〔2016〕14号',
    '2016-07-01',
  ),
  onlineMediation: law(
    '人民法院在线调解规则',
    "Rules on Online Mediation of People's Courts",
    '法释〔2021〕23号',
    '2022-01-01',
  ),
  filing: law(
    '最高人民法院关于严格依法规范民事案件立案与调解工作的意见',
    'Opinion on Filing and Mediation of Civil Cases',
    '最高人民法院办公厅2024年12月27日印发',
    '2025-01-01',
  ),
  confirmation: law(
    '最高人民法院关于人民调解协议司法确认程序的若干规定',
    'Provisions on the Judicial Confirmation of Mediation Agreements',
    '法释〔2011〕5号',
    '2011-03-30',
  ),
  petitions: law('信访工作条例', 'Regulation on Petition Work', '中共中央、国务院2022年发布', '2022-05-01'),
  simplePetitions: law(
    '信访事项简易办理办法（试行）',
    'Trial Measures on Simple Handling of Petitions',
    '国家信访局2016年印发',
    '2016-07-01',
  ),
  administrativeProcedure: law('行政诉讼法', 'Administrative Procedure Law', '2017年修正', '2017-07-01'),
  headInCourt: law(
    '最高人民法院关于行政机关负责人出庭应诉若干问题的规定',
    'Provisions on Heads of Agencies in Court',
    '法释〔2020〕3号',
    '2020-07-01',
  ),
  compulsion: law('行政强制法', 'Administrative Compulsion Law', '主席令第49号，2011年', '2012-01-01'),
  expropriation: law(
    '最高人民法院关于办理申请人民法院强制执行国有土地上房屋征收补偿决定案件若干问题的规定',
    'Provisions on the Enforcement of Decisions on Expropriated Houses',
    '法释〔2012〕4号',
    '2012-04-10',
  ),
  reconsideration: law('行政复议法', 'Administrative Reconsideration Law', '2023年修订', '2024-01-01'),
  advice: law(
    '最高人民法院关于综合治理类司法建议工作若干问题的规定',
    'Provisions on Judicial Advice',
    '法释〔2023〕11号',
    '2023-11-16',
  ),
  bankruptcy: law('企业破产法', 'Enterprise Bankruptcy Law', '主席令第54号，2006年', '2007-06-01'),
  linkage: law('府院联动机制', 'Linkage of government and court', '本系统建议值，可由本地调整', '2020-01-01'),
} as const satisfies Record<string, Law>;

function law(zh: string, en: string, source: string, since: string): Law {
  return { name: term(zh, en), source, since };
}
