export type { ExportSource } from '../protocol/documents';
