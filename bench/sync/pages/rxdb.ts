import { offerSync } from '../offer.ts';
import { createRxdb } from '../rxdb.ts';

offerSync(createRxdb());
