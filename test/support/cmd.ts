/** As much of cmd.exe as the scripts of the Windows package need, by the rules it is known for. */

/** Phase 1 of a line of a script: `%~dp0`, `%~f0`, `%*`, `%1` and `%NAME%`; what comes in is not expanded again. */
export function expandPercent(
  line: string,
  self: string,
  rest: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const folder = self.slice(0, self.lastIndexOf('\\') + 1);
  return line.replace(/%~dp0|%~f0|%\*|%([A-Za-z_]+)%|%/gu, (found, name?: string) => {
    if (found === '%~dp0') return folder;
    if (found === '%~f0') return self;
    if (found === '%*') return rest;
    return name === undefined ? '' : (env[name] ?? '');
  });
}

/** Phase 2: the commands of a line, split at what cmd takes for marks outside quotation marks; `^` takes the mark behind it for a letter. */
export function commandsOf(line: string): string[] {
  const commands = [''];
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"') quoted = !quoted;
    if (!quoted && c === '^') {
      i++;
      commands[commands.length - 1] += line[i] ?? '';
    } else if (!quoted && /[&|<>()]/u.test(c)) commands.push('');
    else commands[commands.length - 1] += c;
  }
  return commands;
}

/** Phase 5: delayed expansion, `!NAME!`, where it is on; a lone `!` goes. */
export function expandDelayed(line: string, env: Readonly<Record<string, string>>): string {
  return line.replace(/!([A-Za-z_]+)!|!/gu, (_, name?: string) => (name === undefined ? '' : (env[name] ?? '')));
}

/** The words of a command line as a program started by it gets them (CommandLineToArgvW, for words without a mark in them). */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|([^\s"]+)/gu)].map(([, quoted, bare]) => quoted ?? bare);
}

/** The line by which Explorer starts a script on which paths were dropped: only those with a blank are put in quotation marks. */
export function explorerLine(script: string, paths: readonly string[]): string {
  const words = paths.map((path) => (path.includes(' ') ? `"${path}"` : path));
  return `C:\\Windows\\system32\\cmd.exe /c ""${script}" ${words.join(' ')}"`;
}
