/** What the Windows package holds beside the bundle and Node. */

/** Lines of a script of cmd.exe: it reads CRLF. All are ASCII, whatever the code page of the machine. */
const script = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

/**
 * `rasoat.cmd`. Delayed expansion is off, so that `!` in a path stays; every path stands in quotation marks, so that blanks, `&`, `^`, `(` and `)` stay; what
 * `%…` gives is not expanded again.
 */
export const rasoatCmd = script([
  '@echo off',
  'setlocal EnableExtensions DisableDelayedExpansion',
  '"%~dp0node.exe" "%~dp0app\\rasoat.mjs" %*',
  'exit /b %ERRORLEVEL%',
]);

/**
 * `Kiểm tra hồ sơ.cmd`, on which files are dropped. The raw command line goes on by the environment: as an argument it would be split at `&`
 * (see `droppedPaths`); `!…!` gives it after the line was parsed. `pushd` gives a folder of the network a drive letter. `exit` without `/b`
 * ends cmd.exe before it runs what it took for a second command behind an `&`.
 */
export const dropCmd = script([
  '@echo off',
  'setlocal EnableExtensions EnableDelayedExpansion',
  'set "RASOAT_LINE=!CMDCMDLINE!"',
  'setlocal DisableDelayedExpansion',
  'chcp 65001 >nul',
  'set "RASOAT_SELF=%~f0"',
  'pushd "%~dp0" 2>nul',
  '"%~dp0node.exe" "%~dp0app\\drop.mjs" %*',
  'set "RASOAT_CODE=%ERRORLEVEL%"',
  'popd',
  'if %RASOAT_CODE% GEQ 10 exit /b %RASOAT_CODE%',
  'if not "%RASOAT_CODE%"=="0" pause',
  'exit %RASOAT_CODE%',
]);

export const readMe = `\ufeff${script([
  'RASOAT - RÀ SOÁT DỰ THẢO VĂN BẢN',
  '',
  '1. Giải nén cả thư mục này vào một nơi bất kỳ, ví dụ D:\\rasoat. Không cần cài đặt, không cần quyền quản trị, không cần mạng.',
  '2. Kéo một thư mục hồ sơ, hoặc các tệp dự thảo (.docx, .doc, .odt, .rtf, .pdf, .html, .md, .txt), thả lên "Kiểm tra hồ sơ.cmd".',
  '   Chọn bước của hồ sơ; trang kết quả mở trong trình duyệt và nằm cạnh hồ sơ.',
  '3. Dòng lệnh: mở cmd trong thư mục này, gõ: rasoat help',
  '',
  'Hồ sơ không rời khỏi máy. Kết quả giúp người soạn thảo, không thay ý kiến thẩm định.',
  '',
  'Drop a folder or files on "Kiểm tra hồ sơ.cmd"; the report opens in the browser. On the command line: rasoat help --lang en',
  '',
  'rasoat: giấy phép MIT, xem app\\LICENSE. node.exe: Node.js, https://github.com/nodejs/node/blob/main/LICENSE',
])}`;
