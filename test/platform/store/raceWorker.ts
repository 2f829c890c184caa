import { MongoClient } from 'mongodb';

// One of the processes of the compare-and-set race: sixteen runners each win a fixed number of rounds on one document.
const [uri = '', name = '', runners = '16', wins = '5'] = process.argv.slice(2);
const client = new MongoClient(uri, { writeConcern: { w: 'majority', journal: true } });
const races = client.db('fengqiao_contract').collection<Race>('races');

interface Race {
  _id: string;
  version: number;
  winners: string[];
}

let lost = 0;
await Promise.all(
  Array.from({ length: Number(runners) }, async (_, runner) => {
    for (let won = 0; won < Number(wins);) {
      const before = await races.findOne({ _id: 'race' });
      const { modifiedCount } = await races.updateOne(
        { _id: 'race', version: before?.version ?? -1 },
        {
          $inc: { version: 1 },
          $push: { winners: `${name}.${String(runner)}.${String(won)}` },
        },
      );
      won += modifiedCount;
      lost += 1 - modifiedCount;
    }
  }),
);
await client.close();
console.log(JSON.stringify({ lost }));
