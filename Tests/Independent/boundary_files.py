"""Boundary files as people have them: the embedded communes under the column names of the known sources, in the usual
formats, packings and reference systems; and a small grid of invented zones whose figures a person can check by hand.
"""

import gzip
import json
import zipfile

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from france import France

FRANCE = France()


def communes(departements):
    """The embedded communes of some départements, with their outlines in longitude and latitude."""
    table = FRANCE.communes[FRANCE.communes.departement.isin(departements)].copy()
    table["geometry"] = pd.concat([FRANCE.outlines(d) for d in departements]).reindex(table.index)
    table["population"] = table.population.astype(int)
    return gpd.GeoDataFrame(table.reset_index(), geometry="geometry", crs=4326)


# Sources, by the names of their columns.


def ign_3(c):
    """ADMIN EXPRESS COG 3.x. `ID` and `NOM_M` are there to be mistaken for the code and the name."""
    return gpd.GeoDataFrame({
        "ID": [f"COMMUNE_{i:016d}" for i in range(len(c))], "NOM": c.nom, "NOM_M": c.nom.str.upper(),
        "INSEE_COM": c.code, "STATUT": "Commune simple", "POPULATION": c.population, "INSEE_CAN": "01",
        "INSEE_ARR": "1", "INSEE_DEP": c.departement, "INSEE_REG": c.region,
        "SIREN_EPCI": c.epci.replace("", "NR")}, geometry=c.geometry, crs=c.crs)


def ign_3_lower(c):
    """The same as GeoPackage, where IGN writes the names in lower case."""
    return ign_3(c).rename(columns=str.lower)


def ign_4(c):
    """ADMIN EXPRESS COG 4.0."""
    return gpd.GeoDataFrame({
        "cleabs": [f"COMMUNE_{i:016d}" for i in range(len(c))], "nom_officiel": c.nom,
        "nom_officiel_en_majuscules": c.nom.str.upper(), "code_insee": c.code, "statut": "Commune simple",
        "population": c.population, "code_insee_du_canton": "01", "code_insee_de_l_arrondissement": "1",
        "code_insee_du_departement": c.departement, "code_insee_de_la_region": c.region,
        "codes_siren_des_epci": c.epci.replace("", "NR")}, geometry=c.geometry, crs=c.crs)


def etalab(c):
    """contours-administratifs: without population, and without a value where there is no EPCI."""
    return gpd.GeoDataFrame({
        "code": c.code, "nom": c.nom, "departement": c.departement, "region": c.region,
        "epci": c.epci.replace("", None)}, geometry=c.geometry, crs=c.crs)


def geo_api(c):
    """geo.api.gouv.fr: a list among the columns, other codes beside INSEE's."""
    return gpd.GeoDataFrame({
        "nom": c.nom, "code": c.code, "codeDepartement": c.departement, "siren": "21790001400019",
        "codeEpci": c.epci.replace("", None), "codeRegion": c.region,
        "codesPostaux": [["79000", "79001"]] * len(c), "population": c.population}, geometry=c.geometry, crs=c.crs)


SOURCES = {f.__name__: f for f in (ign_3, ign_3_lower, ign_4, etalab, geo_api)}

# Formats.


def geojson(frame, crs=None, decimals=None):
    """A feature collection as text; absent values are left out, as geo.api.gouv.fr does. `crs` writes the member of
    GeoJSON 2008 that GDAL still reads."""
    def rounded(value):
        return [rounded(v) for v in value] if isinstance(value, (list, tuple)) else round(value, decimals)

    features = []
    for row in frame.itertuples(index=False):
        values = {k: v for k, v in row._asdict().items() if k != "geometry" and (isinstance(v, list) or not pd.isna(v))}
        shape = None if row.geometry is None else dict(row.geometry.__geo_interface__)
        if shape and decimals is not None:
            shape["coordinates"] = rounded(shape["coordinates"])
        features.append({"type": "Feature", "properties": values, "geometry": shape})
    collection = {"type": "FeatureCollection", "features": features}
    if crs:
        collection["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    return json.dumps(collection, ensure_ascii=False, default=lambda number: number.item())


def write(frame, path, epsg=4326, decimals=None, **options):
    """One layer in the format that the path's ending says."""
    frame = frame.to_crs(epsg) if epsg != 4326 else frame
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix in (".geojson", ".json"):
        path.write_text(geojson(frame, None if epsg == 4326 else epsg, decimals), encoding="utf-8")
    else:
        if path.suffix == ".gpkg":
            options.setdefault("layer", "commune")
        if path.suffix in (".gpkg", ".fgb"):
            options.setdefault("promote_to_multi", True)
        frame.to_file(path, engine="pyogrio", **options)
    return path


def files_of(path):
    """A Shapefile is several files."""
    return sorted(path.parent.glob(path.stem + ".*"))


def pack(path, packing):
    """The file as people send it; the unpacked one is removed, so that it cannot be what is read."""
    members = files_of(path)
    if packing == "plain":
        return path
    if packing == "gz":
        target = path.with_name(path.name + ".gz")
        with gzip.open(target, "wb") as file:
            file.write(path.read_bytes())
    else:
        target = path.with_suffix(".zip")
        inside = "ADMIN-EXPRESS/1_DONNEES 2025/" if packing == "folder" else ""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for member in members:
                archive.write(member, inside + member.name)
                if packing == "macos":
                    # What macOS puts beside each file has its ending and none of its content.
                    archive.writestr(f"__MACOSX/._{member.name}", b"\0\5\26\7")
            if packing == "folder":
                archive.writestr("ADMIN-EXPRESS/LISEZ-MOI.txt", "Licence Ouverte")
    for member in members:
        member.unlink()
    return target


def truncate(path, share):
    """The first part of a file, as an interrupted download leaves it."""
    data = path.read_bytes()
    path.write_bytes(data[:int(len(data) * share)])
    return path


# A grid of invented zones.

WEST, SOUTH, SIDE = -0.5, 46.0, 0.125


def box(west, east, south=SOUTH, north=SOUTH + SIDE):
    return shapely.box(west, south, east, north)


def grid(columns=4):
    """A row of squares in longitude and latitude, west to east, with 100, 200, … people. A meridian cuts the area on
    the ellipsoid of such a square in proportion to the longitudes, so that shares are known without any overlay."""
    number = np.arange(columns)
    return gpd.GeoDataFrame({
        "ident": [f"Q-{i + 1}" for i in number], "libelle": [f"Secteur n° {i + 1}" for i in number],
        "habitants": (number + 1) * 100},
        geometry=[box(WEST + i * SIDE, WEST + (i + 1) * SIDE) for i in number], crs=4326)

