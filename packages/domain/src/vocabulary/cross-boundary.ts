import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What makes a matter belong to several places at once. */
export const crossBoundaries = defineVocabulary({
  name: 'crossBoundary',
  title: term('三跨三分离', 'Cross-boundary kind'),
  source: '全国信访信息系统',
  options: [
    { code: 'region', name: term('跨地区', 'Across regions') },
    { code: 'department', name: term('跨部门', 'Across departments') },
    { code: 'industry', name: term('跨行业', 'Across industries') },
    { code: 'person-household', name: term('人户分离', 'Person and registration apart') },
    { code: 'person-matter', name: term('人事分离', 'Person and matter apart') },
    { code: 'person-employer', name: term('人与单位分离', 'Person and employer apart') },
  ],
});
