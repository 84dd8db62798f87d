/** How far, as a bar; read out as a progress bar. */
export function Meter({ done, total, label }: { readonly done: number; readonly total: number; readonly label: string }) {
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <span className="meter" role="progressbar" aria-label={label} aria-valuenow={share} aria-valuemin={0} aria-valuemax={100}>
      <i style={{ width: `${share}%` }} />
    </span>
  );
}
