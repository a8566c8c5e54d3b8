"""The embedded France, read straight from its files with pandas and GeoPandas."""

import copy
import os
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("MAILLAGE_DATA", REPOSITORY / "GeoData"))


class France:
    def __init__(self, data=DATA / "france"):
        self.data = Path(data)
        self.communes = self._table("communes")
        self.departements = self._table("departements")
        self.epcis = self._table("epci")
        self.regions = self._table("regions")
        communes = self.communes
        for column in ("population", "surface_m2", "lon", "lat"):
            communes[column] = pd.to_numeric(communes[column]).fillna(0.0)
        communes["region"] = self.departements.region.reindex(communes.departement).to_numpy()
        for side in ("ouest", "sud", "est", "nord"):
            self.departements[side] = pd.to_numeric(self.departements[side])
        self._outlines, self._unions = {}, {}
        self.package_population = communes.population
        self._count(2021)

    def counting(self, year):
        """The same country with the people of a census; None for the newest."""
        other = copy.copy(self)
        other.communes = self.communes.copy()
        other._count(year or 2021)
        return other

    def _count(self, year):
        # The package's people are those of 2017, whom it leaves out in 18 communes.
        people = self.package_population
        if year != 2017:
            table = self._table(f"populations-{year}").population
            people = pd.to_numeric(table).reindex(self.communes.index).astype(float)
            self.communes["known"] = people.notna()
        else:
            self.communes["known"] = self._table("communes").population != ""
        self.communes["population"] = people.fillna(0.0)

    def _table(self, name):
        # Codes have leading zeros and « 2A »; an empty cell means unknown, not « NaN ».
        return pd.read_csv(self.data / f"{name}.csv", sep=";", dtype=str, keep_default_na=False).set_index("code")

    def outlines(self, departement):
        """Communes of a département by code; those without an outline are not there."""
        if departement not in self._outlines:
            path = f"/vsizip/{os.fspath(self.data / 'communes.zip')}/{departement}.fgb"
            try:
                self._outlines[departement] = gpd.read_file(path, engine="pyogrio").set_index("code").geometry
            except pyogrio.errors.DataSourceError:
                # Départements none of whose communes has an outline have no layer.
                self._outlines[departement] = gpd.GeoSeries([], crs=4326)
        return self._outlines[departement]

    def outline(self, column, code):
        """The communes whose `column` has this code, as one surface."""
        if (column, code) not in self._unions:
            members = self.communes[self.communes[column] == code] if column != "commune" else self.communes.loc[[code]]
            layers = [self.outlines(d) for d in members.departement.unique()]
            self._unions[column, code] = shapely.union_all([g for o in layers for g in o[o.index.isin(members.index)]])
        return self._unions[column, code]

    def near(self, bounds):
        """Outlines of every commune of the départements whose rectangle meets `bounds` (west, south, east, north)."""
        west, south, east, north = bounds
        d = self.departements
        # Rectangles of the départements are printed rounded: a margin keeps the communes at their rim.
        hit = d[(d.ouest <= east + 0.01) & (d.est >= west - 0.01) & (d.sud <= north + 0.01) & (d.nord >= south - 0.01)]
        layers = [layer for layer in map(self.outlines, hit.index) if len(layer)]
        return pd.concat(layers) if layers else gpd.GeoSeries([], crs=4326)
