export { tableAt } from './copy-table';
export { pasteTable } from './paste-table';
