import { offer } from '../measure.ts';
import { createPouch } from '../pouchdb.ts';

offer(createPouch());
