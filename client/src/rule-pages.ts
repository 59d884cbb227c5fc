import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  env,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';
import { reportLanguage } from './report-language.ts';
import { type PageLanguage, pageIn } from './rule-page-text.ts';

// The pages of the rules, as files of their own that nobody can write: `nianbao-rule:/zh/row-total.md`. So a click on the code of a
// finding opens them, in a preview (package.json says so), and the links between them work. They come with the extension: no
// network is needed.

const scheme = 'nianbao-rule';
const preview = 'vscode.markdown.preview.editor';

/** Serves the pages of the rules under the scheme that the server links to, and registers the command that shows one. */
export function registerRulePages(context: ExtensionContext): void {
  context.subscriptions.push(
    workspace.registerFileSystemProvider(scheme, pagesOf(context.extensionUri), {
      isReadonly: true,
      isCaseSensitive: true,
    }),
    commands.registerCommand('nianbao.openRulePage', openRulePage),
  );
}

/** Without a rule it is that of the finding at the cursor; without one there, the list of all rules. */
async function openRulePage(rule: unknown, language: unknown): Promise<void> {
  const code = typeof rule === 'string' ? { name: rule, language } : codeAtCursor();
  const name = code?.name ?? 'README';
  const spoken = code?.language === 'en' || code?.language === 'zh' ? code.language : displayLanguage();
  const uri = Uri.from({ scheme, path: `/${spoken}/${name}.md` });
  try {
    await commands.executeCommand('vscode.openWith', uri, preview);
  } catch {
    // An editor without a preview for Markdown.
    await window.showTextDocument(uri, { preview: true });
  }
}

const displayLanguage = (): PageLanguage => (/^en\b/iu.test(env.language) ? 'en' : 'zh');

function codeAtCursor(): { readonly name: string; readonly language: unknown } | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== reportLanguage) return undefined;
  for (const { code, range } of languages.getDiagnostics(editor.document.uri)) {
    if (typeof code !== 'object' || code.target.scheme !== scheme || !range.contains(editor.selection.active)) continue;
    return { name: String(code.value), language: code.target.path.split('/')[1] };
  }
  return undefined;
}

/** Tells the server that the pages are here, and the command that opens them. */
export function tellOfRulePages(client: BaseLanguageClient): void {
  announce(client, 'nianbaoRulePages');
}

function pagesOf(extensionUri: Uri): FileSystemProvider {
  const changes = new EventEmitter<FileChangeEvent[]>();
  const read = async (uri: Uri): Promise<Uint8Array> => {
    const [, language, name] = /^\/(zh|en)\/([\w-]+\.md)$/u.exec(uri.path) ?? [];
    if ((language !== 'zh' && language !== 'en') || name === undefined) throw FileSystemError.FileNotFound(uri);
    const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/rules', name));
    return new TextEncoder().encode(pageIn(language, name, new TextDecoder().decode(page)));
  };
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => {}),
    async stat(uri) {
      if (/^\/(?:zh\/?|en\/?)?$/u.test(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length };
    },
    readDirectory: () => [],
    readFile: read,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
