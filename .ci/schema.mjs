// Writes schema/scenario.json from the schema that checks scenario files. Run it after a build: npm run schema
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarioJsonSchema } from '../dist/src/scenario/json-schema.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
mkdirSync(join(root, 'schema'), { recursive: true });
writeFileSync(join(root, 'schema/scenario.json'), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
