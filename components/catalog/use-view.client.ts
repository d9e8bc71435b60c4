"use client";

import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { readCatalogQuery, writeCatalogQuery } from "@/lib/series/catalog-query";
import { type CatalogView, defaultView } from "@/lib/series/catalog-view";

export type ChangeView = (change: Partial<CatalogView>) => void;

/** The view in the address of the page: read once the page is there, and written after every change. */
export function useCatalogView(): { view: CatalogView; change: ChangeView } {
  const [view, setView] = useState(defaultView);
  const [isRead, setRead] = useState(false);

  useLayoutEffect(() => {
    const read = () => setView(readCatalogQuery(location.search));
    read();
    setRead(true);
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);

  useEffect(() => {
    if (!isRead) return;
    // A browser refuses a history written with every key.
    const timer = setTimeout(() => {
      const query = writeCatalogQuery(view);
      const address = `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`;
      if (address !== `${location.pathname}${location.search}${location.hash}`)
        history.replaceState(history.state, "", address);
      document.documentElement.dataset.ready = "";
    }, 120);
    return () => clearTimeout(timer);
  }, [view, isRead]);

  const change = useCallback<ChangeView>((some) => setView((before) => ({ ...before, ...some })), []);
  return { view, change };
}
