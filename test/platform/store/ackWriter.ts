import { MongoClient } from 'mongodb';

// Writes one document after another and prints each number once the store has acknowledged it, until it is killed.
const [uri = '', collection = '', start = '0'] = process.argv.slice(2);
const client = new MongoClient(uri, { writeConcern: { w: 'majority', journal: true } });
const kept = client.db('fengqiao_contract').collection<{ _id: number; text: string }>(collection);
for (let n = Number(start); ; n += 1) {
  await kept.insertOne({ _id: n, text: 'x'.repeat(200) });
  process.stdout.write(`${String(n)}\n`);
}
