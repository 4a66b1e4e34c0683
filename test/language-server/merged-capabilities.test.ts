import { expect, test } from 'vitest';
import { mergedCapabilities } from '../../language-server/src/capabilities.ts';
import { LspClient } from './client.ts';

test('what two features announce of one part stands side by side', () => {
  expect(
    mergedCapabilities([
      { hoverProvider: true, experimental: { a: true } },
      { workspace: { workspaceFolders: { supported: true } } },
      { experimental: { b: { deep: 1 } }, workspace: { fileOperations: {} } },
      { experimental: { b: { other: 2 } } },
    ]),
  ).toEqual({
    hoverProvider: true,
    experimental: { a: true, b: { deep: 1, other: 2 } },
    workspace: { workspaceFolders: { supported: true }, fileOperations: {} },
  });
});

test('two features that announce the same are a defect, told at once', () => {
  expect(() => mergedCapabilities([{ hoverProvider: true }, { hoverProvider: true }])).toThrow('hoverProvider');
  expect(() =>
    mergedCapabilities([
      { completionProvider: { triggerCharacters: [' '] } },
      { completionProvider: { triggerCharacters: ['/'] } },
    ]),
  ).toThrow('completionProvider.triggerCharacters');
});

test('the server announces its own requests, each of them', async () => {
  const client = await LspClient.inProcess({});
  expect(client.result.capabilities.experimental).toEqual({ rasoatStatus: true, rasoatPage: true });
  await client.close();
});
