export { exportCapture } from './export-capture.ts';
export type { ExportInput } from './export-capture.ts';
export { captureFileName } from './file-name.ts';
export { parseCaptureFile } from './parse-capture-file.ts';
export type { ParsedCaptureFile } from './parse-capture-file.ts';
export { sanitise, sanitiseEvents } from './sanitise/sanitise.ts';
export { captureFileSchema, captureJsonSchema } from './schema.ts';
export type { CapturedEvent, CaptureFile } from './schema.ts';
