/** `npm run grammar-snapshots`: takes today's colours for right. Read the difference before it is kept. */
import { writeFileSync } from 'node:fs';
import { colouredPlans, snapshotFile, snapshotOfColours } from './snapshots';

async function update(): Promise<void> {
  for (const plan of colouredPlans) {
    writeFileSync(snapshotFile(plan), await snapshotOfColours(plan));
  }
}

void update();
