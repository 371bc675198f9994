import { offer } from '../measure.ts';
import { createRxdbDexie } from '../rxdb-dexie.ts';

offer(createRxdbDexie());
