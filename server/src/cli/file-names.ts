import path from 'node:path';

/** Under any ending, and whatever the folder. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/i;

/**
 * Whether Windows would write to something else than a file of this name: a device, as `NUL` and
 * `com1.docx` are, or what hides beside a file, as `plan.docx:a` does. Elsewhere these are names as any.
 * @param file absolute
 */
export function isNoFileOfWindows(file: string): boolean {
  const { base } = path.win32.parse(file);
  const [stem = ''] = base.split('.');
  return base.includes(':') || devices.test(stem.trimEnd());
}
