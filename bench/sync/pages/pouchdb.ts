import { offerSync } from '../offer.ts';
import { createPouchSync } from '../pouchdb.ts';

offerSync(createPouchSync());
