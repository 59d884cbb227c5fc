import type { Config } from '../config/schema.ts';
import { merge, settingsFor } from '../config/settings.ts';
import type { ReportService } from '../service.ts';
import type { Baselines } from './baselines.ts';
import type { Configs, Configured } from './configs.ts';
import type { Documents } from './documents.ts';
import type { WorkspaceFiles } from './files.ts';
import type { Settings } from './from-protocol.ts';
import type { SettingsStore } from './settings.ts';
import type { OwnOptions } from './snapshots.ts';
import { folderOf, normalizeUri, resolvePath } from './uri.ts';

/** What holds for one report once the client's settings and the configuration are put together. */
export interface DocumentSettings extends Omit<Settings, 'config'> {
  /** How it is checked. */
  readonly check: OwnOptions;
  /** The URI of last year's report where one is named; null where that leads nowhere; undefined: it is looked for. */
  readonly previous: string | null | undefined;
}

export interface DocumentSettingsStore extends Pick<SettingsStore, 'general' | 'listen' | 'onDidChange'> {
  /** The settings that hold for a report; the same object until they change. */
  of(uri: string): Promise<DocumentSettings>;
}

interface Host {
  readonly settings: SettingsStore;
  readonly configs: Configs;
  readonly baselines: Baselines;
  readonly files: Pick<WorkspaceFiles, 'topOf' | 'watch'>;
  readonly documents: Pick<Documents, 'get' | 'onDidClose'>;
  readonly rules: ReportService['rules'];
}

/**
 * Puts the settings of the client and the configuration together. The configuration counts where both say something: it lies
 * with the reports and is everybody's, as with other linters; of a rule's options each one by itself.
 */
export function createDocumentSettings({
  settings,
  configs,
  baselines,
  files,
  documents,
  rules,
}: Host): DocumentSettingsStore {
  const kept = new Map<string, Kept>();
  documents.onDidClose((uri) => {
    kept.delete(uri);
    files.watch(uri, []);
  });

  return {
    ...settings,
    async of(uri) {
      const [own, configured] = await Promise.all([settings.of(uri), configs.of(uri)]);
      // Where the paths of the client's settings begin: in the workspace folder; without one, in the document's folder.
      const folder = files.topOf(uri) ?? folderOf(normalizeUri(uri));
      const fromFolder = (path: string | undefined): string | null | undefined =>
        path === undefined ? undefined : resolvePath(path, folder);
      const ownBaseline = fromFolder(own.config.baseline);
      const baseline = configured.baseline ?? ownBaseline;
      const isOpen = documents.get(uri) !== undefined;
      if (isOpen) files.watch(uri, ownBaseline ? [ownBaseline] : []);
      const noted = baseline ? await baselines.notedFor(baseline, uri) : undefined;
      const known = kept.get(uri);
      if (known?.own === own && known.configured === configured && known.noted === noted) return known.settings;
      const { config, ...rest } = own;
      const result: DocumentSettings = {
        ...rest,
        check: optionsOf(config, configured, noted, rules),
        previous: configured.previous ?? fromFolder(config.previous),
      };
      if (isOpen) kept.set(uri, { own, configured, noted, settings: result });
      return result;
    },
    onDidChange(listener) {
      settings.onDidChange(listener);
      configs.onDidChange(listener);
    },
  };
}

interface Kept {
  readonly own: Settings;
  readonly configured: Configured;
  readonly noted: readonly string[] | undefined;
  readonly settings: DocumentSettings;
}

function optionsOf(
  config: Config,
  configured: Configured,
  baseline: readonly string[] | undefined,
  rules: ReportService['rules'],
): OwnOptions {
  const { form = 'auto', unit, rules: ruleSettings } = merge(settingsFor(config, '', rules), configured.settings);
  return {
    form,
    ...(unit !== undefined && { unit }),
    ...(Object.keys(ruleSettings).length > 0 && { ruleSettings }),
    ...(baseline !== undefined && { baseline }),
  };
}
