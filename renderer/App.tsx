import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { library } from "../shared/contract/library.ts";
import { Locked, useAsk, useForgetting } from "./api.ts";
import { listen } from "./events.ts";
import { keptOf } from "./kept.ts";
import { listenToKeys } from "./parts/acts.ts";
import { draftsOf } from "./parts/drafts.ts";
import { Boundary } from "./parts/Boundary.tsx";
import { Empty } from "./parts/Notice.tsx";
import { PrintSheet } from "./parts/PrintSheet.tsx";
import { Toasts } from "./parts/Toasts.tsx";
import { Desk } from "./screens/desk/Desk.tsx";
import { Start } from "./screens/start/Start.tsx";
import { WhoAreYou } from "./screens/start/WhoAreYou.tsx";
import { words } from "./words/words.ts";

/** From the first question to the desk: which library, who is at work, then everything else. */
export function App() {
  const client = useQueryClient();
  const [standing, setStanding] = useState(true);
  const { data: state, error } = useAsk(library.state, {});
  const locked = error instanceof Locked;
  useEffect(() => (locked ? undefined : listen(client, setStanding)), [client, locked]);
  useEffect(listenToKeys, []);
  const path = state && (state.open?.path ?? null);
  useForgetting(path);
  useEffect(() => keptOf(path), [path]);
  draftsOf(state?.open?.path ?? "");
  if (!state) return error ? <Empty>{locked ? words.locked : error.message}</Empty> : null;
  return (
    <>
      {state.open === null ? (
        <Start state={state} />
      ) : state.open.person === null ? (
        <WhoAreYou library={state.open} />
      ) : (
        <Boundary>
          <Desk state={state} open={state.open} person={state.open.person} standing={standing} />
        </Boundary>
      )}
      <Toasts />
      <PrintSheet />
    </>
  );
}
