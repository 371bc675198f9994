import { offer } from '../measure.ts';
import { createRaw } from '../raw.ts';

offer(createRaw());
