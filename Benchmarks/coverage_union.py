#!/usr/bin/env python3
"""Time GEOS's coverage union on the embedded communes: all EPCI, and the whole country. Prints seconds as JSON.

    python3 coverage_union.py COMMUNES_FILE

COMMUNES_FILE: as communes_file.py writes it. In memory, one core, the best of five; shapely's wheel brings GEOS 3.14.
"""
import json, sys, time

import geopandas, shapely

communes = geopandas.read_file(sys.argv[1])
groups = [group.geometry.values for _, group in communes[communes.epci.notna()].groupby("epci")]
country = communes.geometry.values


def best(work):
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


print(json.dumps({
    "geos": ".".join(map(str, shapely.geos_version)),
    "epci": best(lambda: [shapely.coverage_union_all(group) for group in groups]),
    "country": best(lambda: shapely.coverage_union_all(country)),
}))
