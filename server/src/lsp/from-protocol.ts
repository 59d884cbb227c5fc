import type { InitializeParams } from 'vscode-languageserver';
import { readConfig } from '../config/read.ts';
import type { Config } from '../config/schema.ts';
import type { Language } from '../rules/finding.ts';
import { type TableFormat, tableFormats } from '../service.ts';
import { goesToPlaces, offersFiles, showsRulePages, wantsStatus } from './protocol.ts';

/** What the client said of itself, as far as it changes what the server does. */
export interface ClientFacts {
  /** The language of messages unless a setting names one: Chinese unless the client speaks English. */
  readonly language: Language;
  /** The client asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  readonly keepsDiagnosticData: boolean;
  readonly readsDiagnosticVersion: boolean;
  readonly nestsSymbols: boolean;
  /** Hovers may be Markdown; plain text otherwise. */
  readonly readsMarkdown: boolean;
  /** Only whole lines fold. */
  readonly foldsLinesOnly: boolean;
  /** Completions may have tab stops. */
  readonly readsSnippets: boolean;
  readonly readsMarkdownInCompletions: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** The client has a command that shows a place. */
  readonly goesToPlaces: boolean;
  /** The client has a command that shows the page of a rule. */
  readonly showsRulePages: boolean;
  /** The client shows documents that the server names. */
  readonly showsDocuments: boolean;
  /** The codes of diagnostics may lead to pages. */
  readonly readsCodeDescriptions: boolean;
  /** Code actions may be objects; others cannot be answered. */
  readonly readsCodeActions: boolean;
  /** The client asks for the edits of a code action when it is chosen. */
  readonly resolvesCodeActionEdits: boolean;
  readonly readsPreferredActions: boolean;
  /** Edits may say which version of the document they were made for. */
  readonly readsDocumentChanges: boolean;
  /** Edits may make new files. */
  readonly makesFiles: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly showsStatus: boolean;
  /** The client reads files for the server. */
  readonly offersFiles: boolean;
  readonly registersFileWatchers: boolean;
  /** The client can be asked later which documents it is to tell of. */
  readonly registersSync: boolean;
  readonly workspaceFolders: readonly string[];
  /** What holds until the client says otherwise. */
  readonly initialSettings: Settings;
}

/** The settings of one document, as the client has them. */
export interface Settings {
  /** What may stand in a configuration as well; paths are meant from the workspace folder on. */
  readonly config: Config;
  /** The language of messages; that of the client where it is not set. */
  readonly language: Language | null;
  /** Whether expected figures are shown beside wrong ones. */
  readonly inlayHints: boolean;
  /** Whether the state of its relations is shown over each table. */
  readonly codeLens: boolean;
  /** What formatting does to tables. */
  readonly format: TableFormat;
  /** Whether columns are lined up on the screen only. */
  readonly virtualAlignment: boolean;
}

/** Reads what the client tells of itself in `initialize`; whatever it does not speak of it cannot do. */
export function readClientFacts(parameters: InitializeParams): ClientFacts {
  const { capabilities, locale, initializationOptions } = parameters;
  const { textDocument, workspace } = capabilities;
  const pulled = textDocument?.diagnostic;
  const pushed = textDocument?.publishDiagnostics;
  return {
    language: locale !== undefined && /^en\b/i.test(locale) ? 'en' : 'zh',
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedInformation: pulled?.relatedInformation === true || pushed?.relatedInformation === true,
    keepsDiagnosticData: pulled?.dataSupport === true || pushed?.dataSupport === true,
    readsDiagnosticVersion: pushed?.versionSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    foldsLinesOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    readsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    readsMarkdownInCompletions:
      textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    goesToPlaces: goesToPlaces(capabilities),
    showsRulePages: showsRulePages(capabilities),
    showsDocuments: capabilities.window?.showDocument?.support === true,
    readsCodeDescriptions: pulled?.codeDescriptionSupport === true || pushed?.codeDescriptionSupport === true,
    readsCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActionEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    readsPreferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    readsDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    makesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsStatus: wantsStatus(capabilities),
    offersFiles: offersFiles(capabilities),
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersSync: textDocument?.synchronization?.dynamicRegistration === true,
    workspaceFolders: workspaceFoldersOf(parameters),
    initialSettings: readSettings(initializationOptions),
  };
}

function workspaceFoldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}

/** Takes whatever the client holds under `nianbao`; what cannot be understood counts as not set. */
export function readSettings(value: unknown): Settings {
  const given: { readonly [Name in keyof Settings]?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  return {
    config: readSharedSettings(value),
    language: languageBySetting.get(given.language) ?? null,
    inlayHints: given.inlayHints !== false,
    codeLens: given.codeLens !== false,
    format: tableFormats.find((format) => format === given.format) ?? 'aligned',
    virtualAlignment: given.virtualAlignment === true,
  };
}

const languageBySetting: ReadonlyMap<unknown, Language> = new Map([
  ['zh-cn', 'zh'],
  ['en', 'en'],
]);

/** They are those of a configuration, and read as one; what else the client holds there is none of it. */
function readSharedSettings(value: unknown): Config {
  const { form, previous, rules, baseline } = readConfig(JSON.stringify(value ?? {}), []).config;
  const given = { form, previous: previous?.trim(), rules, baseline: baseline?.trim() };
  return Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined && one !== ''));
}
