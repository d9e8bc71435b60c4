"use client";

import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import { type AddressSlip, keepSlips } from "@/lib/series/address-slip";
import { type ReadView, readCatalogQuery, slipsAfter, writeCatalogQuery } from "@/lib/series/catalog-query";
import { type CatalogView, defaultView } from "@/lib/series/catalog-view";

export type ChangeView = (change: Partial<CatalogView>) => void;

interface AddressView {
  view: CatalogView;
  /** What the address asks for and cannot be had; it stays there until the reader chooses anew. */
  slips: readonly AddressSlip[];
  change: ChangeView;
  dropSlips: () => void;
}

/** The view in the address of the page: read once the page is there, and written after every change. */
export function useCatalogView(): AddressView {
  const [read, setRead] = useState<ReadView>({ view: defaultView, slips: [] });
  const [isRead, setIsRead] = useState(false);

  useLayoutEffect(() => {
    const readAddress = () => setRead(readCatalogQuery(location.search, known()));
    readAddress();
    setIsRead(true);
    addEventListener("popstate", readAddress);
    return () => removeEventListener("popstate", readAddress);
  }, []);

  useEffect(() => {
    if (!isRead) return;
    // A browser refuses a history written with every key.
    const timer = setTimeout(() => {
      const query = keepSlips(writeCatalogQuery(read.view), read.slips);
      const address = `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`;
      if (address !== `${location.pathname}${location.search}${location.hash}`)
        history.replaceState(history.state, "", address);
      document.documentElement.dataset.ready = "";
    }, 120);
    return () => clearTimeout(timer);
  }, [read, isRead]);

  const change = useCallback<ChangeView>(
    (some) => setRead(({ view, slips }) => ({ view: { ...view, ...some }, slips: slipsAfter(slips, some) })),
    [],
  );
  const dropSlips = useCallback(() => setRead(({ view }) => ({ view, slips: [] })), []);
  return { ...read, change, dropSlips };
}

function known() {
  return { editions: bundledEditions, providers: [...bundledCatalog().providers.keys()] };
}
