import { offerSync } from '../offer.ts';
import { createFloor } from '../floor.ts';

offerSync(createFloor());
