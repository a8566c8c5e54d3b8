"""Where people live, finer than communes: points or squares with a count, read and laid over surfaces."""

import geopandas as gpd
import numpy as np
import shapely

from cutting import square_metres, surfaces_only

USUAL_COLUMNS = ["population", "ind", "pop"]


class PopulationLayer:
    def __init__(self, path, layer=None, count=None):
        frame = gpd.read_file(path, engine="pyogrio", **({"layer": layer} if layer else {})).to_crs(4326)
        columns = {column.lower(): column for column in frame.columns}
        counts = frame[count or next(columns[name] for name in USUAL_COLUMNS if name in columns)].astype(float)
        somebody = counts.to_numpy() > 0
        self.places, self.counts = frame.geometry.to_numpy()[somebody], counts.to_numpy()[somebody]
        self.areas = np.zeros(len(self.places))
        self.is_surface = shapely.get_dimensions(self.places) == 2
        if self.is_surface.any():
            self.areas[self.is_surface] = square_metres(self.places[self.is_surface])
        self.index = shapely.STRtree(self.places)

    def people(self, surfaces):
        """The counts inside each surface: a point's whole, a square's in proportion to its area there."""
        within, place = self.index.query(surfaces, predicate="covers")
        people = np.bincount(within, self.counts[place], len(surfaces))
        # A place that is covered is no point on an edge and no square that an edge crosses; the others are.
        sure = set(zip(within, place))
        met = [pair for pair in zip(*self.index.query(surfaces, predicate="intersects")) if pair not in sure]
        crossed = np.array([pair for pair in met if self.is_surface[pair[1]]], dtype=int).reshape(-1, 2)
        if len(crossed):
            surface, place = crossed.T
            inside = surfaces_only(shapely.intersection(np.asarray(surfaces)[surface], self.places[place]))
            share = square_metres(inside) / self.areas[place]
            people += np.bincount(surface, self.counts[place] * share, len(surfaces))
        return people
