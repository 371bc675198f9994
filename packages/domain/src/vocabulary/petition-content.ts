import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The 20 first-level content categories; the second level is free text. */
export const petitionContents = defineVocabulary({
  name: 'petitionContent',
  title: term('内容分类', 'Content category'),
  source: '全国信访信息系统内容分类（一级）',
  options: [
    { code: '01', name: term('农村农业', 'Rural affairs') },
    { code: '02', name: term('市场监督', 'Market supervision') },
    { code: '03', name: term('自然资源', 'Natural resources') },
    { code: '04', name: term('城乡建设', 'Urban and rural construction') },
    { code: '05', name: term('生态环境', 'Ecology and environment') },
    { code: '06', name: term('劳动和社会保障', 'Labour and social security') },
    { code: '07', name: term('交通运输', 'Transport') },
    { code: '08', name: term('卫生健康', 'Health') },
    { code: '09', name: term('房产物业', 'Housing and property') },
    { code: '10', name: term('经济管理', 'Economic management') },
    { code: '11', name: term('文体旅游', 'Culture, sport and tourism') },
    { code: '12', name: term('党务政务', 'Party and government affairs') },
    { code: '13', name: term('组织人事', 'Organisation and personnel') },
    { code: '14', name: term('科技与信息产业', 'Science and information industry') },
    { code: '15', name: term('军队事务', 'Military affairs') },
    { code: '16', name: term('民政与应急', 'Civil affairs and emergencies') },
    { code: '17', name: term('教育', 'Education') },
    { code: '18', name: term('政法', 'Law enforcement and justice') },
    { code: '19', name: term('纪检监察', 'Discipline inspection and supervision') },
    { code: '20', name: term('其他', 'Other') },
  ],
});
