"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";

const WorkloadHistory = dynamic(() => import("./workload-history.client"), { ssr: false });

/** The workload's chart needs the whole catalog, so it is fetched when the reader comes near. Its room is kept free. */
export function WorkloadHistoryWhenNear(props: {
  model: string;
  name: string;
  edition: string;
  until: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (box.current === null || isNear) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true);
      },
      { rootMargin: "400px" },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div ref={box} className="min-h-[25rem]">
      {isNear && <WorkloadHistory {...props} />}
    </div>
  );
}
