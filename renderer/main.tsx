import "@fontsource-variable/noto-sans-sc";
import "./style/style.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { enter } from "./api.ts";
import { App } from "./App.tsx";
import { followAddress } from "./kept.ts";
import { followTheme } from "./style/theme.ts";

/** Answers stay true until the event stream says otherwise; a question is not repeated by itself. */
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

followTheme();
await enter();
followAddress();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <I18nProvider locale="zh-CN">
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
