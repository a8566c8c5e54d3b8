"""The embedded France, read straight from its files with pandas and GeoPandas."""

import os
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyproj import Geod

DATA = Path(__file__).resolve().parents[2] / "GeoData" / "france"
GRS80 = Geod(ellps="GRS80")



def square_metres(geometries):
    """Areas on GRS80 of surfaces whose edges are straight in longitude and latitude.

    The area between an edge and the equator is the integral of S(latitude) along its longitudes, where S is the area
    of the ellipsoid from the equator up per radian of longitude, known in closed form. Three Gauss points an edge
    leave nothing of a rounding's worth. pyproj's own polygon area joins vertices by geodesics, which are not straight
    in longitude and latitude: it would depend on where the cuts put vertices (test_reference.py compares the two).
    """
    geometries = np.asarray(geometries, dtype=object)
    e = np.sqrt(GRS80.es)

    def zone(latitude):
        s = np.sin(latitude)
        return GRS80.b**2 / 2 * (s / (1 - GRS80.es * s * s) + np.arctanh(e * s) / e)

    parts, owner = shapely.get_parts(geometries, return_index=True)
    # Exterior rings counter-clockwise, holes clockwise: the signs then take holes away.
    rings, part = shapely.get_rings(shapely.orient_polygons(parts), return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    xy = np.radians(xy)
    edge = ring[1:] == ring[:-1]
    (dx, dy), (_, y) = (xy[1:] - xy[:-1])[edge].T, xy[:-1][edge].T
    along, weight = np.polynomial.legendre.leggauss(3)
    # Measured from each surface's own latitude instead of the equator, digits are not lost to a huge difference.
    origin = zone(np.radians(shapely.bounds(geometries)[:, 1]))[owner[part[ring[:-1][edge]]]]
    mean = sum(w / 2 * (zone(y + (t + 1) / 2 * dy) - origin) for t, w in zip(along, weight))
    return np.bincount(owner[part[ring[:-1][edge]]], weights=-dx * mean, minlength=len(geometries))


def surfaces_only(geometries):
    """What overlays leave besides surfaces (shared edges, single points) carries neither people nor area."""
    def keep(geometry):
        parts = [p for p in shapely.get_parts(geometry) if p.geom_type in ("Polygon", "MultiPolygon") and p.area > 0]
        return shapely.union_all(parts) if len(parts) > 1 else parts[0] if parts else shapely.Polygon()

    return np.array([g if g.geom_type in ("Polygon", "MultiPolygon") else keep(g) for g in geometries], dtype=object)


class France:
    def __init__(self, data=DATA):
        self.data = Path(data)
        self.communes = self._table("communes")
        self.departements = self._table("departements")
        self.epcis = self._table("epci")
        self.regions = self._table("regions")
        communes = self.communes
        communes["known"] = communes.population != ""
        for column in ("population", "surface_m2", "lon", "lat"):
            communes[column] = pd.to_numeric(communes[column]).fillna(0.0)
        communes["region"] = self.departements.region.reindex(communes.departement).to_numpy()
        for side in ("ouest", "sud", "est", "nord"):
            self.departements[side] = pd.to_numeric(self.departements[side])
        self._outlines = {}

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

    def near(self, bounds):
        """Outlines of every commune of the départements whose rectangle meets `bounds` (west, south, east, north)."""
        west, south, east, north = bounds
        d = self.departements
        # Rectangles of the départements are printed rounded: a margin keeps the communes at their rim.
        hit = d[(d.ouest <= east + 0.01) & (d.est >= west - 0.01) & (d.sud <= north + 0.01) & (d.nord >= south - 0.01)]
        layers = [layer for layer in map(self.outlines, hit.index) if len(layer)]
        return pd.concat(layers) if layers else gpd.GeoSeries([], crs=4326)
