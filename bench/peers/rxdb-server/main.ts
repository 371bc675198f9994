// rxdb-server with every case in memory, its fastest storage. Env: PORT, CASES (a JSON file), SITE (a folder of pages).
import { readFileSync } from 'node:fs';
import express from 'express';
import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { RxServerAdapterExpress } from 'rxdb-server/plugins/adapter-express';
import { createRxServer } from 'rxdb-server/plugins/server';

const { PORT, CASES = '', SITE = '' } = process.env;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 120 },
    rank: { type: 'integer', minimum: 0, maximum: 9_999_999_999_999, multipleOf: 1 },
    body: { type: 'object' },
  },
  required: ['id', 'rank', 'body'],
};

/** As it comes, a push of more than 100 KB is answered with an error. */
const adapter = {
  ...RxServerAdapterExpress,
  async create() {
    const app = express();
    app.use(express.json({ limit: '50mb' }));
    app.use(express.static(SITE));
    return app;
  },
};

const database = await createRxDatabase({ name: 'server', storage: getRxStorageMemory(), multiInstance: false });
await database.addCollections({ cases: { schema } });
await database.cases.bulkInsert(JSON.parse(readFileSync(CASES, 'utf8')));
const authHandler = () => ({ data: {}, validUntil: Date.now() + 1e9 });
const server = await createRxServer({ database, authHandler, adapter, port: Number(PORT), hostname: '127.0.0.1' });
await server.addReplicationEndpoint({ name: 'cases', collection: database.cases });
await server.start();
