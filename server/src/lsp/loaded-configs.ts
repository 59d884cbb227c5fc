import type { ConfigFile, ConfigReader } from './config-file.ts';
import { askedOnce } from './keep.ts';
import type { OpenConfigs } from './open-configs.ts';

/** The configurations by their normalized URIs, each read once until it is forgotten. */
export interface LoadedConfigs {
  /** A configuration as it stands now; null where there is none. */
  of(uri: string): Promise<ConfigFile | null>;
  /** Those that were read, or looked for, and that these files concern: they are such a file themselves, or name one. */
  concernedBy(files: readonly string[]): readonly string[];
  /** Reads one anew the next time. */
  forget(uri: string): void;
  forgetAll(): void;
}

/** @param open the configurations of which the open document counts, not the file */
export function createLoadedConfigs(reader: ConfigReader, open: OpenConfigs): LoadedConfigs {
  const loaded = new Map<string, Promise<ConfigFile | null>>();
  /** The files that each configuration names, there or not. */
  const askedAbout = new Map<string, ReadonlySet<string>>();

  const read = async (uri: string): Promise<ConfigFile | null> => {
    const document = await open.inPlaceOf(uri);
    const config = await (document === undefined
      ? reader.read(uri)
      : reader.understand(uri, document.getText(), document.version));
    if (config !== null) askedAbout.set(uri, config.asked);
    return config;
  };

  return {
    of: (uri) => askedOnce(loaded, uri, () => read(uri)),
    concernedBy: (files) =>
      [...loaded.keys()].filter(
        (config) => files.includes(config) || files.some((file) => askedAbout.get(config)?.has(file)),
      ),
    forget: (uri) => loaded.delete(uri),
    forgetAll: () => loaded.clear(),
  };
}
