/** Languages that the extension can check; the setting `rasoat.enableFor` chooses among them. */
export const languages = ['markdown', 'plaintext', 'vbqppl'] as const;

/** Which documents go to the server: files of the chosen languages, wherever the folders of the workspace lie; never output, differences or look-ups. */
export function selectorOf(
  chosen: readonly string[],
  folderSchemes: readonly string[],
): { scheme: string; language: string }[] {
  const schemes = [...new Set(['file', 'untitled', ...folderSchemes])];
  return languages
    .filter((language) => chosen.includes(language))
    .flatMap((language) => schemes.map((scheme) => ({ scheme, language })));
}
