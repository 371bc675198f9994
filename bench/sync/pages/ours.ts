import { offerSync } from '../offer.ts';
import { createOurs } from '../ours.ts';

offerSync(createOurs());
