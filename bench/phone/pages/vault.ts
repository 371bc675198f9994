import { offer } from '../measure.ts';
import { createVault } from '../vault.ts';

offer(createVault());
