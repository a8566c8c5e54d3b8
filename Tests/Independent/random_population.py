"""A random population layer: hamlets of squares or points with a count, in the formats and reference systems that
people have. Places are drawn at random without any regard to the cuts: none falls within a tenth of a millimetre of an
edge but by a chance of one in millions, and seeds are fixed."""

import json
import math
import random
import zipfile

import geopandas as gpd
import shapely
from pyproj import Transformer

LAMBERT, REUNION, EUROPE, WEB = 2154, 2975, 3035, 3857
# Where no count is named: the usual columns, whatever their case, before others.
USUAL = ["population", "Population", "ind", "Ind", "pop", "POP"]


class RandomPopulation:
    def __init__(self, seed, around):
        r = self.random = random.Random(f"carreaux {seed}")
        self.overseas = bool((around.departement == "974").any())
        self.is_grid = r.random() < 0.6
        # INSEE's own grid is European; overseas it is each island's.
        self.metric = REUNION if self.overseas else r.choice([LAMBERT, LAMBERT, EUROPE])
        self.places, self.counts = [], []
        to_metres = Transformer.from_crs(4326, self.metric, always_xy=True).transform
        # Some communes get no hamlet: their people stay spread over their area.
        for commune in around.sample(min(250, math.ceil(len(around) * 0.7)), random_state=seed).itertuples():
            for _ in range(r.randrange(1, 5)):
                x, y = to_metres(commune.lon, commune.lat)
                self._hamlet(r.gauss(x, 2500), r.gauss(y, 2500))

    def _hamlet(self, x, y):
        r, side = self.random, self.random.choice([200, 200, 500, 1000])
        empty = r.random() < 0.15  # nobody is left in the whole of it
        for _ in range(r.randrange(1, 9)):
            east, north = r.gauss(x, 2 * side), r.gauss(y, 2 * side)
            if self.is_grid:
                east, north = side * math.floor(east / side), side * math.floor(north / side)
                self.places.append(shapely.box(east, north, east + side, north + side))
            else:
                self.places.append(shapely.Point(east, north))
            somebody = r.choice([r.randrange(1, 400), round(r.uniform(0.5, 60), 1)])
            self.counts.append(r.choice([0, None]) if empty else r.choice([somebody] * 5 + [0, None]))

    def write(self, folder):
        """Writes the layer; the study's `population_layer`."""
        r, named = self.random, self.random.random() < 0.4
        column = "nb_hab" if named else r.choice(USUAL)
        # INSEE's grid counts households beside people.
        frame = gpd.GeoDataFrame({"men": range(len(self.places)), column: self.counts}, geometry=self.places,
                                 crs=self.metric)
        frame[column] = frame[column].astype(float)
        kind = r.choice(["gpkg", "gpkg", "geojson", "fgb", "shp", "zip"])
        source = {"file": f"carreaux.{kind}"}
        if named:
            source["count"] = column
        if kind == "gpkg" and r.random() < 0.5:
            source["layer"] = "carreaux"
            people_elsewhere = gpd.GeoDataFrame({column: [1e6]}, geometry=frame.geometry[:1], crs=frame.crs)
            people_elsewhere.to_file(folder / source["file"], layer="autre", engine="pyogrio")
        self._write(frame, folder, kind, source.get("layer"))
        return source["file"] if len(source) == 1 else json.dumps(source)

    def _write(self, frame, folder, kind, layer):
        path = folder / f"carreaux.{kind}"
        frame = frame.to_crs(4326 if kind == "geojson" else self.random.choice([self.metric, self.metric, WEB, 4326]))
        options = {"promote_to_multi": True} if self.is_grid and kind in ("gpkg", "fgb") else {}
        if kind != "zip":
            frame.to_file(path, engine="pyogrio", **({"layer": layer, "mode": "a"} if layer else {}), **options)
            return
        frame.to_file(folder / "carreaux.shp", engine="pyogrio")
        with zipfile.ZipFile(path, "w") as archive:
            for member in sorted(folder.glob("carreaux.*")):
                if member != path:
                    archive.write(member, member.name)
                    member.unlink()
