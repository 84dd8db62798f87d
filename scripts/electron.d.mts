export function installedElectron(): string | null;
export function downloadElectron(): Promise<string | null>;
