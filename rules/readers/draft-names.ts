/** Which files are drafts, by their names alone. */

/** Formats that are read, and archives that are named as not read. Other files of a folder are not drafts. */
const textEndings = ['md', 'markdown', 'txt', 'vbqppl', 'html', 'htm'];
const documentEndings = ['docx', 'docm', 'dotx', 'doc', 'rtf', 'odt', 'pdf'];
const unreadEndings = ['rar', '7z'];
const endsWith = (endings: readonly string[]): RegExp => new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');
const draftEnding = endsWith([...textEndings, ...documentEndings, ...unreadEndings]);
const textEnding = endsWith(textEndings);

/** Endings of the files that are read, for programs that watch or choose them. */
export const draftEndings: readonly string[] = [...textEndings, ...documentEndings];

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Whether a file is one that programs leave beside those they have open. */
export function isLeftBeside(path: string): boolean {
  return /^(?:~\$|~wr[dl]\d|\.~lock|thumbs\.db$|desktop\.ini$)|\.(?:tmp|bak|moi)$/iu.test(nameOf(path));
}

/** Whether a file of a folder is a draft. */
export function isDraftName(path: string): boolean {
  return draftEnding.test(path) && !isLeftBeside(path);
}

/** Whether a file is of text, which is read in time that grows with its size alone. */
export function isTextName(path: string): boolean {
  return textEnding.test(path);
}

/** Whether a folder or file is never looked into: packages, and everything whose name begins with a dot. */
export function isNeverWalked(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
