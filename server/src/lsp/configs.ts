import { configPlaces, folderOf, relativePath } from '../config/places.ts';
import { type ReportSettings, settingsFor } from '../config/settings.ts';
import type { ReportService } from '../service.ts';
import type { Baselines } from './baselines.ts';
import { type ConfigFile, createConfigReader } from './config-file.ts';
import type { Documents } from './documents.ts';
import type { WorkspaceFiles } from './files.ts';
import { keep } from './keep.ts';
import type { Disposable, Timer } from './runtime.ts';
import { normalizeUri, readablePath } from './uri.ts';

/** The configurations of the workspace: for each report the nearest one in its folder or above, up to the workspace folder. */
export interface Configs {
  /** What is configured for a report; the same object until that changes. */
  of(uri: string): Promise<Configured>;
  /** The configuration that holds for a report, as far as is known. */
  knownFor(uri: string): Promise<ConfigFile | undefined>;
  /** The same, read anew: it is going to be edited. */
  fileFor(uri: string): Promise<ConfigFile | undefined>;
  /** The configurations that hold for open reports, and those that are open themselves. */
  inUse(): Promise<readonly ConfigFile[]>;
  /** Calls back when what is configured may have changed, or what is wrong with it; not at every keystroke. */
  onDidChange(listener: () => void): void;
}

export interface Configured {
  /** The configuration that holds, by its URI. */
  readonly source: string | undefined;
  readonly settings: ReportSettings;
  /** The files that it names, where they are there and may be read. */
  readonly previous: string | undefined;
  readonly baseline: string | undefined;
}

interface Host {
  readonly reports: Documents;
  readonly configs: Documents;
  readonly files: WorkspaceFiles;
  readonly baselines: Baselines;
  readonly rules: ReportService['rules'];
  readonly timer: Timer;
}

export function createConfigs({ reports, configs, files, baselines, rules, timer }: Host): Configs {
  const reader = createConfigReader({ files, baselines, rules });
  const loaded = new Map<string, Promise<ConfigFile | null>>();
  /** The files that each configuration names, there or not. */
  const askedAbout = new Map<string, ReadonlySet<string>>();
  const found = new Map<string, { readonly epoch: number; readonly configured: Promise<Configured> }>();
  const listeners: (() => void)[] = [];
  /** The open ones. */
  const opened = new Set<string>();
  /**
   * Those of them that were edited since they were opened and since their files changed last. Editors keep documents of files that
   * are gone, and tell a server of them that was not there when they went: without an edit such a document counts no more.
   */
  const edited = new Set<string>();
  /** Counts what may change what is configured. */
  let epoch = 0;
  let due: Disposable | undefined;

  const changed = (): void => {
    epoch++;
    due?.dispose();
    due = timer.setTimeout(() => {
      for (const listener of listeners) listener();
    }, DELAY_MILLISECONDS);
  };
  const reload = (uri: string): void => {
    loaded.delete(uri);
    changed();
  };
  configs.onDidChangeContent((document) => {
    const uri = normalizeUri(document.uri);
    if (opened.has(uri)) edited.add(uri);
    opened.add(uri);
    reload(uri);
  });
  configs.onDidClose((given) => {
    const uri = normalizeUri(given);
    opened.delete(uri);
    edited.delete(uri);
    reload(uri);
  });
  reports.onDidChangeContent(({ uri }) => {
    // Nobody tells of changes on the disk: what is opened is as good a time as any to look again.
    if (files.isWatched || found.has(uri)) return;
    loaded.clear();
    baselines.forget();
    epoch++;
  });
  reports.onDidClose((uri) => found.delete(uri));
  files.onDidChange((given) => {
    const uris = given.map(normalizeUri);
    // A workspace folder has come or gone.
    const isAll = uris.length === 0 || uris.some((uri) => uri.endsWith('/'));
    if (isAll) loaded.clear();
    const isNoted = baselines.forget(isAll ? undefined : uris);
    const stale = [...loaded.keys()].filter(
      (config) => uris.includes(config) || uris.some((uri) => askedAbout.get(config)?.has(uri)),
    );
    for (const config of stale) {
      loaded.delete(config);
      if (uris.includes(config)) edited.delete(config);
    }
    if (isAll || isNoted || stale.length > 0) changed();
  });

  const openDocument = (uri: string) => {
    const given = configs.uris().find((one) => normalizeUri(one) === uri);
    return given === undefined ? undefined : configs.get(given);
  };
  const read = async (uri: string): Promise<ConfigFile | null> => {
    const document = openDocument(uri);
    const counts = document !== undefined && (edited.has(uri) || (await files.read(uri, 1)) !== null);
    const config = await (counts ? reader.understand(uri, document.getText(), document.version) : reader.read(uri));
    if (config !== null) askedAbout.set(uri, config.asked);
    return config;
  };
  const load = (uri: string): Promise<ConfigFile | null> => {
    const known = loaded.get(uri);
    if (known !== undefined) return known;
    const config = read(uri);
    return keep(loaded, uri, config, config);
  };
  const placesOf = (uri: string): readonly string[] => {
    const top = files.topOf(uri) ?? folderOf(uri);
    return [...configPlaces(uri, (folder) => folder === top)];
  };
  const nearest = async (uri: string): Promise<ConfigFile | undefined> => {
    for (const place of placesOf(uri)) {
      const config = await load(place);
      if (config !== null) return config;
    }
    return undefined;
  };
  const configure = async (given: string): Promise<Configured> => {
    const uri = normalizeUri(given);
    const source = await nearest(uri);
    if (source === undefined) return NOTHING;
    const { config, usable } = source;
    const settings = settingsFor(config, readablePath(relativePath(folderOf(source.uri), uri)), rules);
    const previous = usable('previous', settings.previous);
    const baseline = usable('baseline', config.baseline);
    // A configuration names one report for a whole folder; that one is last year's of others only.
    return { source: source.uri, settings, previous: previous === uri ? undefined : previous, baseline };
  };
  const of = (uri: string): Promise<Configured> => {
    const known = found.get(uri);
    if (known?.epoch === epoch) return known.configured;
    const configured = unlessSame(known?.configured, configure(uri));
    return reports.get(uri) === undefined ? configured : keep(found, uri, { epoch, configured }, configured);
  };

  return {
    of,
    knownFor: (uri) => nearest(normalizeUri(uri)),
    async fileFor(given) {
      const uri = normalizeUri(given);
      const before = await nearest(uri);
      for (const place of placesOf(uri)) loaded.delete(place);
      const now = await nearest(uri);
      if (now?.uri !== before?.uri || now?.text !== before?.text) changed();
      return now;
    },
    async inUse() {
      const sources = await Promise.all(reports.uris().map(async (uri) => (await of(uri)).source));
      const uris = new Set([...sources, ...configs.uris().map(normalizeUri)]);
      const used = await Promise.all([...uris].map((uri) => (uri === undefined ? null : load(uri))));
      return used.filter((config) => config !== null);
    },
    onDidChange(listener) {
      listeners.push(listener);
    },
  };
}

/** The same as before where nothing has changed: what hangs on it need not be done again. */
async function unlessSame(before: Promise<Configured> | undefined, next: Promise<Configured>): Promise<Configured> {
  // What failed before says nothing of what holds now.
  const [known, now] = await Promise.all([before?.catch(() => undefined), next]);
  return known !== undefined && JSON.stringify(known) === JSON.stringify(now) ? known : now;
}

const NOTHING: Configured = { source: undefined, settings: { rules: {} }, previous: undefined, baseline: undefined };

/** Long enough not to check all reports anew at every keystroke in a configuration. */
const DELAY_MILLISECONDS = 200;
