import type { IsoDate, Lang } from '@rasoat/rules';

/** The world as a command sees it; a test hands in its own. */
export interface Io {
  readonly cwd: string;
  readonly version: string;
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input, at most `limit` bytes (one more byte is read to tell that there is more). */
  stdin(limit: number): Promise<Uint8Array>;
  /** The local date: the only place where rasoat asks for it. */
  today(): IsoDate;
  /** Milliseconds, for timing. */
  clock(): number;
  /** Of a process that a person sits before: what a command without an end of its own needs. */
  attend?(): Attendance;
}

/** Somebody is there until the signal says that the command is to end. */
export interface Attendance {
  /** Aborted by q, Ctrl-C or a signal of the system. */
  readonly end: AbortSignal;
  /** Time on the wall: `14:03:22`. */
  time(): string;
  /** Gives keyboard and signals back. */
  leave(): void;
}

export interface Stream {
  /** Rejects with an OutputError when the result cannot be handed over. */
  write(text: string): Promise<void>;
  readonly tty: boolean;
  readonly columns: number;
}

/** A mistake of the person or the configuration: a message, then exit 2. */
export class UsageError extends Error {
  readonly vi: string;
  readonly en: string;
  constructor(vi: string, en: string) {
    super(en);
    this.vi = vi;
    this.en = en;
  }
}

/** The result could not be handed over. */
export class OutputError extends Error {
  /** Whoever read it has gone: `rasoat check … | head -1`. Else the disk is full, or the device refuses. */
  readonly readerGone: boolean;
  readonly vi: string;
  readonly en: string;

  constructor(error: NodeJS.ErrnoException) {
    super(error.message);
    const { code = '' } = error;
    this.readerGone = code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
    const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
    const [vi, en] = this.readerGone
      ? ['nơi nhận đã đóng giữa chừng', 'its reader has gone']
      : full
        ? ['hết chỗ trên đĩa hoặc quá hạn mức', 'the disk is full or the quota is used up']
        : [error.message, error.message];
    this.vi = `Không ghi hết được kết quả: ${vi}.`;
    this.en = `The result could not be written to its end: ${en}.`;
  }
}

/** Picks the language. */
export function say(lang: Lang, vi: string, en: string): string {
  return lang === 'vi' ? vi : en;
}

/** What went wrong with a file or folder, in words. */
export function fileTrouble(error: unknown, doing: 'read' | 'write' = 'read'): { vi: string; en: string } {
  const denied: readonly [string, string] =
    doing === 'read'
      ? ['không có quyền đọc', 'no permission to read it']
      : ['không có quyền ghi', 'no permission to write there'];
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  const words: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['không có tệp hay thư mục này', 'no such file or folder'],
    EACCES: denied,
    EPERM: denied,
    EROFS: denied,
    ENOSPC: ['hết chỗ trên đĩa', 'the disk is full'],
    ELOOP: ['liên kết vòng, không đọc được', 'a loop of symbolic links'],
    ENOTDIR: ['đường dẫn đi qua một tệp như thể đó là thư mục', 'a part of the path is not a folder'],
    ENAMETOOLONG: ['tên quá dài', 'the name is too long'],
    EISDIR: ['đây là thư mục, không phải tệp', 'this is a folder, not a file'],
    EMFILE: ['đang mở quá nhiều tệp', 'too many open files'],
    EIO: ['lỗi đọc đĩa', 'the disk could not be read'],
    ERR_INVALID_ARG_VALUE: ['tên không hợp lệ', 'the name is not valid'],
  };
  const known = words[code];
  const message = error instanceof Error ? error.message : String(error);
  return known
    ? { vi: known[0], en: known[1] }
    : { vi: `không đọc được (${message})`, en: `cannot be read (${message})` };
}
