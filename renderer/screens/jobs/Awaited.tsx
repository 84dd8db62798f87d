import { useEffect } from "react";
import type { Made } from "../../../shared/contract/common.ts";
import { jobs } from "../../../shared/contract/jobs.ts";
import { useAsk } from "../../api.ts";
import { save } from "../../parts/download.ts";
import { say } from "../../parts/toasts.ts";
import { awaited } from "./awaited.ts";

/** Hands over the files that were asked for as they are made, wherever in the program one is by then. */
export function Awaited() {
  return awaited.use().map((id) => <One key={id} id={id} />);
}

function One({ id }: { readonly id: string }) {
  const { data, error } = useAsk(jobs.batch, { id });
  const [job] = data?.jobs ?? [];
  const over = error !== null || (job !== undefined && job.state !== "waiting" && job.state !== "running");
  useEffect(() => {
    if (!over || !awaited.get().includes(id)) return;
    awaited.set(awaited.get().filter((other) => other !== id));
    if (job?.state === "done") save(job.result as Made);
    else if (job?.error) say(job.error, null, "bad");
  }, [over, id, job]);
  return null;
}
