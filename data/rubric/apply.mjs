/**
 * The rubric and the scenario files. After `npm run build`:
 *   node data/rubric/apply.mjs --lock    writes lock.json: the hashes of the scale and of both codings
 *   node data/rubric/apply.mjs           writes the numbers of the rubric into the scenarios that it names
 *   node data/rubric/apply.mjs --check   writes nothing; ends with 1 where a scenario says something else
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMap, parseDocument } from 'yaml';

const here = new URL('./', import.meta.url);
const option = process.argv[2];

if (option === '--lock') lock();
else await apply(option === '--check');

function lock() {
  const names = ['scale.yaml', 'coder-1.yaml', 'coder-2.yaml'];
  const hashes = names.map((name) => [name, createHash('sha256').update(readFileSync(new URL(name, here))).digest('hex')]);
  writeFileSync(new URL('lock.json', here), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

async function apply(isCheck) {
  const { readRubric } = await import('../../dist/src/node/read-rubric.js');
  const { numbers } = await readRubric();
  const stale = [];
  for (const [id, pairs] of numbers) {
    const file = fileURLToPath(new URL(`../../scenarios/${id}.yaml`, here));
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const document = parseDocument(text);
    for (const pair of pairs) {
      for (const [demand, { value, cost }] of Object.entries(pair.demands)) {
        put(document, ['demands', demand, 'value'], value);
        put(document, ['demands', demand, 'cost'], cost);
      }
      for (const [trait, value] of Object.entries(pair.pressing)) put(document, ['actors', pair.by, 'traits', trait], value);
      for (const [trait, value] of Object.entries(pair.pressed)) put(document, ['actors', pair.to, 'traits', trait], value);
    }
    const now = document.toString({ lineWidth: 0, flowCollectionPadding: false });
    const plain = (yaml) => JSON.stringify(parseDocument(yaml).toJS());
    const changed = plain(now) !== plain(text);
    if (!changed) continue;
    stale.push(id);
    if (!isCheck) writeFileSync(file, now);
  }
  console.log(stale.length === 0 ? 'every scenario says what the rubric says' : `${isCheck ? 'stale' : 'written'}: ${stale.join(', ')}`);
  if (isCheck && stale.length > 0) process.exitCode = 1;
}

/** A number of the rubric where the scenario keeps it, plain or with provenance. */
function put(document, path, number) {
  const old = document.getIn(path, true);
  if (isMap(old)) {
    old.set('value', number);
    old.delete('range'); // the scale has one
    old.set('grade', 'D');
    old.set('note', 'rubric');
    return;
  }
  const entry = document.createNode({ value: number, grade: 'D', note: 'rubric' });
  entry.flow = true;
  document.setIn(path, entry);
}
