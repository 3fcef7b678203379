import { writeIndex } from './rule-files.mjs';

writeIndex();
