import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';

/** Folder of the extension. */
export const extension = join(root, 'language-server/vscode');

export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly languages: readonly { id: string; configuration: string; icon: { light: string; dark: string } }[];
    readonly grammars: readonly { path: string; scopeName: string }[];
    readonly snippets: readonly { path: string; language: string }[];
    readonly views: Readonly<Record<string, readonly { id: string; when?: string }[]>>;
    readonly viewsWelcome: readonly { view: string }[];
    readonly walkthroughs: readonly { steps: readonly { id: string; media: { markdown: string } }[] }[];
    readonly semanticTokenTypes: readonly { id: string; superType: string }[];
    readonly semanticTokenModifiers: readonly { id: string }[];
    readonly semanticTokenScopes: readonly { language: string; scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly jsonValidation: readonly { url: string }[];
  };
}

export interface Setting {
  readonly type: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumItemLabels?: readonly string[];
  readonly minimum?: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
}

export const manifestText = readFileSync(join(extension, 'package.json'), 'utf8');
export const manifest = JSON.parse(manifestText) as Manifest;

/** Sources of the extension: path from its folder → text. */
export function sources(): Map<string, string> {
  const folder = join(extension, 'src');
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
