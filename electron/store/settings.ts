import type { Database } from "better-sqlite3";

/** What an office may set, and the few facts a library keeps about itself. */
export interface Settings {
  /** The name of the library, as shown in the window. */
  name: string;
  siteName: string;
  /** This library's writing station. */
  station: string;
  sample: boolean;
  /** 暂停: no job starts. */
  paused: boolean;
  /** Ed25519 private key (PKCS#8 PEM) that signs what is published. */
  siteKey: string;
  /** SM2 private key (PKCS#8 PEM), made when SM2 was first chosen, kept from then on. */
  siteKeySm2: string;
  /** Version of the reading rules the derived fields were made with. */
  reader: number;
}
/** The settings of one library, each a JSON value by its name; null where none was set. */
export function settings(db: Database) {
  const get = db.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const set = db.prepare("INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  return {
    get: <N extends keyof Settings>(name: N): Settings[N] | null => {
      const value = get.get(name);
      return value === undefined ? null : (JSON.parse(value) as Settings[N]);
    },
    set: <N extends keyof Settings>(name: N, value: Settings[N]): void => void set.run(name, JSON.stringify(value)),
  };
}
