#!/usr/bin/env python3
"""Write the embedded communes to one file, with the fields that geopandas_baseline.py expects.

    python3 communes_file.py OUT.fgb

Unknown populations become zero: the script would let one of them erase the ETP of a whole perimeter.
"""
import pathlib, sys

import geopandas, pandas

france = pathlib.Path(__file__).resolve().parent.parent / "GeoData/france"
codes = pandas.read_csv(france / "departements.csv", sep=";", dtype=str).code
communes = pandas.concat(
    [geopandas.read_file(f"/vsizip/{france}/communes.zip/{code}.fgb") for code in codes], ignore_index=True)
# The archive has the people of 2017; figures count those of 2021.
people = pandas.read_csv(france / "populations-2021.csv", sep=";", dtype=dict(code=str)).set_index("code").population
communes["population"] = communes.code.map(people).fillna(0)
communes.rename(columns={"departement": "dep"}).to_file(sys.argv[1], driver="FlatGeobuf")
