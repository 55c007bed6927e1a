import { join } from 'node:path';

/** Where the files lie that come with the program. */
export type SeedFolders = {
  /** The sample workbooks. */
  readonly samples: string;
  /** The starting data of the directory. */
  readonly directory: string;
  /** Tables of lights, ratings and days off. */
  readonly tracking: string;
};

/** Those of the sources; the bundle in `out/main` lies two folders below the project, too. */
export function projectSeeds(): SeedFolders {
  return seedsIn(join(import.meta.dirname, '..', '..', 'seeds'));
}

/** Those in a folder that holds nothing else: `seeds`, or the resources of a package. */
export function seedsIn(folder: string): SeedFolders {
  return {
    samples: join(folder, 'samples'),
    directory: join(folder, 'directory'),
    tracking: join(folder, 'tracking'),
  };
}
