import { configPlaces, folderOf, relativePath } from '../config/places.ts';
import { type ReportSettings, settingsFor } from '../config/settings.ts';
import type { ReportService } from '../service.ts';
import type { Baselines } from './baselines.ts';
import { type ConfigFile, createConfigReader } from './config-file.ts';
import type { Documents } from './documents.ts';
import type { WorkspaceFiles } from './files.ts';
import { keep } from './keep.ts';
import { createListeners } from './listeners.ts';
import { createLoadedConfigs, type LoadedConfigs } from './loaded-configs.ts';
import { createOpenConfigs, type OpenConfigs } from './open-configs.ts';
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

/** Follows the configurations of the workspace: those on the disk, and those that are open in the place of their files. */
export function createConfigs(host: Host): Configs {
  const { reports, configs, files, baselines, rules, timer } = host;
  const open = createOpenConfigs(configs, files);
  const loaded = createLoadedConfigs(createConfigReader({ files, baselines, rules }), open);
  const found = new Map<string, { readonly epoch: number; readonly configured: Promise<Configured> }>();
  const changes = createListeners();
  /** Counts what may change what is configured. */
  let epoch = 0;
  let due: Disposable | undefined;

  const changed = (): void => {
    epoch++;
    due?.dispose();
    due = timer.setTimeout(changes.tell, DELAY_MILLISECONDS);
  };
  open.onDidChange((uri) => {
    loaded.forget(uri);
    changed();
  });
  reports.onDidChangeContent(({ uri }) => {
    // Nobody tells of changes on the disk: what is opened is as good a time as any to look again.
    if (files.isWatched || found.has(uri)) return;
    loaded.forgetAll();
    baselines.forget();
    epoch++;
  });
  reports.onDidClose((uri) => found.delete(uri));
  followFiles(host, open, loaded, changed);

  const nearest = (uri: string): Promise<ConfigFile | undefined> => nearestOf(placesOf(uri, files), loaded);
  const of = (uri: string): Promise<Configured> => {
    const known = found.get(uri);
    if (known?.epoch === epoch) return known.configured;
    const normal = normalizeUri(uri);
    const next = nearest(normal).then((config) =>
      config === undefined ? NOTHING : configuredBy(config, normal, rules),
    );
    const configured = unlessSame(known?.configured, next);
    return reports.get(uri) === undefined ? configured : keep(found, uri, { epoch, configured }, configured);
  };

  return {
    of,
    knownFor: (uri) => nearest(normalizeUri(uri)),
    async fileFor(given) {
      const uri = normalizeUri(given);
      const before = await nearest(uri);
      for (const place of placesOf(uri, files)) loaded.forget(place);
      const now = await nearest(uri);
      if (now?.uri !== before?.uri || now?.text !== before?.text) changed();
      return now;
    },
    async inUse() {
      const sources = await Promise.all(reports.uris().map(async (uri) => (await of(uri)).source));
      const uris = new Set([...sources, ...open.uris()]);
      const used = await Promise.all([...uris].map((uri) => (uri === undefined ? null : loaded.of(uri))));
      return used.filter((config) => config !== null);
    },
    onDidChange: changes.add,
  };
}

/** Forgets what was read of files that change, and calls back where that may change what is configured. */
function followFiles({ files, baselines }: Host, open: OpenConfigs, loaded: LoadedConfigs, changed: () => void): void {
  files.onDidChange((given) => {
    const uris = given.map(normalizeUri);
    // A workspace folder has come or gone.
    const isAll = uris.length === 0 || uris.some((uri) => uri.endsWith('/'));
    if (isAll) loaded.forgetAll();
    const isNoted = baselines.forget(isAll ? undefined : uris);
    const stale = loaded.concernedBy(uris);
    for (const config of stale) {
      loaded.forget(config);
      if (uris.includes(config)) open.noteFileChange(config);
    }
    if (isAll || isNoted || stale.length > 0) changed();
  });
}

/** Where the configuration of a report may lie, given by its normalized URI: the nearest place first. */
function placesOf(uri: string, files: WorkspaceFiles): readonly string[] {
  const top = files.topOf(uri) ?? folderOf(uri);
  return [...configPlaces(uri, (folder) => folder === top)];
}

async function nearestOf(places: readonly string[], loaded: LoadedConfigs): Promise<ConfigFile | undefined> {
  for (const place of places) {
    const config = await loaded.of(place);
    if (config !== null) return config;
  }
  return undefined;
}

/** What a configuration says of a report, given by its normalized URI. */
function configuredBy({ uri: source, config, usable }: ConfigFile, report: string, rules: Host['rules']): Configured {
  const settings = settingsFor(config, readablePath(relativePath(folderOf(source), report)), rules);
  const previous = usable('previous', settings.previous);
  const baseline = usable('baseline', config.baseline);
  // A configuration names one report for a whole folder; that one is last year's of others only.
  return { source, settings, previous: previous === report ? undefined : previous, baseline };
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
