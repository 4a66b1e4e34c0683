import { URI, Utils } from 'vscode-uri';

/** The address of a file as the server keeps it: clients write one address in several ways (`file:///c%3A/`). */
export function plainUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Last name of an address, for people. */
export function nameOf(uri: string): string {
  try {
    return Utils.basename(URI.parse(uri)) || uri;
  } catch {
    return uri;
  }
}

/** The folder that an address lies in; null at the root, and for drafts without a place (`untitled:`). */
export function folderOf(uri: string): string | null {
  try {
    const at = URI.parse(uri);
    const folder = Utils.dirname(at);
    return !at.path.startsWith('/') || folder.path === at.path ? null : folder.toString();
  } catch {
    return null;
  }
}

/** Address of a path from a folder; an absolute path stands for itself. */
export function uriFrom(folder: string, path: string): string {
  const plain = path.replaceAll('\\', '/');
  if (/^[a-z]:\//iu.test(plain)) return URI.file(plain).toString();
  return Utils.resolvePath(URI.parse(folder), plain).toString();
}

/** Path of an address from a folder above it, with `/` between folders; null when it does not lie there. */
export function pathFrom(folder: string, uri: string): string | null {
  try {
    const [above, at] = [URI.parse(folder), URI.parse(uri)];
    const base = above.path.endsWith('/') ? above.path : `${above.path}/`;
    if (above.scheme !== at.scheme || above.authority !== at.authority || !at.path.startsWith(base)) return null;
    return at.path.slice(base.length).normalize('NFC');
  } catch {
    return null;
  }
}

/** Address of what a folder holds under a name. */
export function childOf(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** The address of a folder as the server keeps it; null for one that nothing can lie in. */
export function folderUri(uri: string): string | null {
  try {
    const at = URI.parse(uri);
    // The root may be written without its path.
    return at.path.startsWith('/')
      ? uri
      : at.path === '' && at.authority !== ''
        ? at.with({ path: '/' }).toString()
        : null;
  } catch {
    return null;
  }
}
