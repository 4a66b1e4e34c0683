import { window } from 'vscode';

/** A choice with the value behind it; undefined when nothing was chosen. */
export async function choose<T>(
  items: readonly { label: string; description?: string; detail?: string; value: T }[],
  title: string,
  placeHolder?: string,
): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.value;
}

/** A line that may have to fulfil something; undefined when the box was closed. `check` gives what is wrong, or null. */
export function ask(
  title: string,
  prompt: string,
  { value, example, check }: { value?: string; example?: string; check?: (value: string) => string | null } = {},
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    value,
    placeHolder: example,
    ignoreFocusOut: true,
    validateInput: (text) => check?.(text.trim()) ?? null,
  });
}
