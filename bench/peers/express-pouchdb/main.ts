// express-pouchdb with every case in memory, its fastest adapter. Env: PORT, CASES (a JSON file), SITE (a folder of pages).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const express = require('express');
const PouchDB = require('pouchdb');
PouchDB.plugin(require('pouchdb-adapter-memory'));
const InMemory = PouchDB.defaults({ adapter: 'memory' });

const { PORT, CASES = '', SITE = '' } = process.env;
const BATCH = 1000;

const rows = JSON.parse(readFileSync(CASES, 'utf8')).map(({ id, ...row }) => ({ _id: id, ...row }));
const cases = new InMemory('cases');
for (let from = 0; from < rows.length; from += BATCH) await cases.bulkDocs(rows.slice(from, from + BATCH));

const app = express();
app.use(express.static(SITE));
app.use(
  '/db',
  require('express-pouchdb')(InMemory, {
    mode: 'minimumForPouchDB',
    // Without it the client asks for each case by itself.
    overrideMode: { include: ['routes/bulk-get'] },
    inMemoryConfig: true,
    logPath: join(tmpdir(), 'jiefen-bench-express-pouchdb.log'),
  }),
);
app.listen(Number(PORT), '127.0.0.1');
