"""Run in a process of its own: a Dask scheduler with two workers; its address goes out, and when a
line comes in, how many workers there were and that both had something to do."""

from __future__ import annotations

import sys

from distributed import Client, LocalCluster


def main() -> None:
    """Until a line comes in."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.readline()
        with Client(cluster) as client:
            print(f"{len(client.scheduler_info()['workers'])} workers")


if __name__ == "__main__":
    main()
