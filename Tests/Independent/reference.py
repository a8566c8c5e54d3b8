"""The figures of a study computed a second time, from the text of design.md alone, with GeoPandas, Shapely and pyproj.

    python reference.py STUDY.yml [LEVEL]     prints the rows of the territories

Nothing here comes from the Swift code: communes are cut one polygon after another with Shapely's overlays, areas are
pyproj's, and every figure is a plain sum over the pieces.
"""

import calendar
import datetime
import sys

import numpy as np
import pandas as pd
import shapely

from france import GRS80, France, square_metres, surfaces_only
from register import read_study

STATUSES = ["non_couverte", "limitrophe", "limitrophe_a_qualifier", "limitrophe_sans_besoin",
            "capacite_insuffisante", "couverte"]
WHITE = ["non_couverte", "limitrophe", "capacite_insuffisante"]


def months_later(day, months):
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def circle(longitude, latitude, kilometres):
    azimuths = np.arange(360.0)
    x, y, _ = GRS80.fwd(np.full(360, longitude), np.full(360, latitude), azimuths, np.full(360, kilometres * 1e3))
    return shapely.Polygon(np.column_stack([x, y]))


class Analysis:
    def __init__(self, study, france=None):
        self.study = study
        self.france = france or France()
        self.pieces = self._pieces()
        self.inside = self._territory()
        self.masks = [(self._mask(p, p.own), self._mask(p, p.adjoining)) for p in study.posts]
        target = study.target
        self.ratio = None
        if target:
            people = self.pieces.population[self.inside].sum()
            self.ratio = target["etp_per_100k"] if "etp_per_100k" in target else 1e5 * target["etp"] / people
        self.today = self._situation(study.date)
        self.later = self._situation(months_later(study.date, study.horizon_months))
        self.fragile = ~np.isin(self.today["status"], WHITE) & np.isin(self.later["status"], WHITE)

    # The pieces: communes, cut where a polygon of the register crosses them.

    def _polygon(self, post, token):
        """The key and shape of a token that is a polygon; None for a code."""
        if token.kind == "zone":
            return ("zone", token.ref), self.study.zones[token.ref]
        if token.kind == "rayon":
            seat = self.france.communes.loc[post.siege]
            kilometres = float(token.ref.removesuffix("km"))
            return ("rayon", post.siege, kilometres), circle(seat.lon, seat.lat, kilometres)
        return None

    def _pieces(self):
        polygons = dict(found for p in self.study.posts for t in p.own + p.adjoining if (found := self._polygon(p, t)))
        communes = self.france.communes
        pieces = communes[["departement", "epci", "region", "population", "known"]].copy()
        pieces["commune"] = communes.index
        pieces["area"] = communes.surface_m2
        self.inside_polygon = {}
        if not polygons:
            return pieces.reset_index(drop=True)
        outlines = self.france.near(shapely.total_bounds(list(polygons.values())))
        shapes, owners, within = outlines.to_numpy(), outlines.index.to_numpy(), {}
        for key, polygon in polygons.items():
            shapely.prepare(polygon)
            hit = shapely.STRtree(shapes).query(polygon, predicate="intersects")
            inner = surfaces_only(shapely.intersection(shapes[hit], polygon))
            outer = surfaces_only(shapely.difference(shapes[hit], polygon))
            kept = np.delete(np.arange(len(shapes)), hit)
            order = np.concatenate([kept, hit, hit])
            shapes = np.concatenate([shapes[kept], inner, outer])
            owners = owners[order]
            within = {k: mask[order] for k, mask in within.items()}
            within[key] = np.repeat([False, True, False], [len(kept), len(hit), len(hit)])
            solid = ~shapely.is_empty(shapes)
            shapes, owners = shapes[solid], owners[solid]
            within = {k: mask[solid] for k, mask in within.items()}
        # Only the communes that a polygon meets are replaced; the others stay whole.
        met = np.isin(owners, owners[np.logical_or.reduce(list(within.values()))])
        cells = pieces.loc[owners[met]].assign(measured=square_metres(shapes[met]))
        share = cells.measured / cells.groupby(level=0).measured.transform("sum")
        # The parts of a commune add up to its published population and area, whatever the rounding of the cut.
        cells["population"] *= share
        cells["area"] *= share
        rest = pieces.drop(index=np.unique(owners[met]))
        for key, mask in within.items():
            self.inside_polygon[key] = np.concatenate([np.zeros(len(rest), bool), mask[met]])
        return pd.concat([rest, cells]).reset_index(drop=True)

    def _territory(self):
        pieces, territory = self.pieces, self.study.territory
        if "france" in territory:
            return ((territory["france"] == "entiere") | ~pieces.departement.str.startswith("97")).to_numpy()
        column = {"departements": "departement", "regions": "region", "epcis": "epci", "communes": "commune"}
        (kind, codes), = territory.items()
        return pieces[column[kind]].isin(codes).to_numpy()

    # Perimeters.

    def _token_mask(self, post, token):
        found = self._polygon(post, token)
        if found:
            return self.inside_polygon[found[0]]
        column = {"com": "commune", "epci": "epci", "dep": "departement", "reg": "region"}[token.kind]
        return (self.pieces[column] == token.ref).to_numpy()

    def _mask(self, post, tokens):
        mask = np.zeros(len(self.pieces), bool)
        for token in tokens:
            if not token.excluded:
                mask |= self._token_mask(post, token)
        for token in tokens:
            if token.excluded:
                mask &= ~self._token_mask(post, token)
        return mask

    def _shared(self, etp, mask):
        """ETP over pieces, pro rata of people; of area where nobody lives."""
        weight = np.where(mask, self.pieces.population, 0.0)
        if weight.sum() == 0:
            weight = np.where(mask, self.pieces.area, 0.0)
        return etp * weight / weight.sum()

    def etp_of(self, number):
        """What a post of known ETP brings to each piece, a(f,z). Whatever the perimeter, Σ a(f,z) is the post's ETP."""
        post, (own, adjoining) = self.study.posts[number], self.masks[number]
        # design.md does not say what the quota does where the two perimeters overlap. Read here: a place of the own
        # perimeter is not limitrophe for that post, so the quota goes to what the limitrophe perimeter adds to it.
        beyond = adjoining & ~own
        moved = post.etp * (post.quota if own.any() else 1.0) if beyond.any() else 0.0
        brought = self._shared(moved, beyond) if moved else np.zeros(len(self.pieces))
        left, rest = post.etp - moved, own
        for token in post.own:
            part = own & self._token_mask(post, token) if token.reserved is not None else None
            # Nothing is reserved for a part that exclusions emptied: its ETP stays with the rest.
            if part is not None and part.any():
                brought = brought + self._shared(token.reserved, part)
                left, rest = left - token.reserved, rest & ~part
        if not own.any():
            return brought
        # When every place is reserved, what is left over has no « rest of the perimeter »: the whole perimeter has it.
        return brought + self._shared(left, rest if rest.any() else own)

    # The situation of a day.

    def _situation(self, day):
        pieces, study = self.pieces, self.study
        etp, own, adjoining, exempt = np.zeros(len(pieces)), *np.zeros((3, len(pieces)), bool)
        active = [n for n, post in enumerate(study.posts) if post.counts_on(day)]
        for n in active:
            own |= self.masks[n][0]
            adjoining |= self.masks[n][1]
            if study.posts[n].etp is None:
                exempt |= self.masks[n][0]
            else:
                etp += self.etp_of(n)
        status = np.full(len(pieces), "non_couverte", dtype=object)
        status[adjoining] = "limitrophe_a_qualifier"
        status[own] = "couverte"
        need = None
        if self.ratio is not None:
            need = self.ratio * pieces.population.to_numpy() / 1e5
            judged = self.inside & ~exempt
            # A commune without EPCI is judged by itself.
            column = {"commune": "commune", "epci": "epci", "departement": "departement"}[study.capacity_level]
            group = pieces[column].where(pieces[column] != "", pieces.commune)
            got = pd.Series(np.where(judged, etp, 0.0)).groupby(group.to_numpy()).sum()
            asked = pd.Series(np.where(judged, need, 0.0)).groupby(group.to_numpy()).sum()
            short = group.map(got < asked * (1 - study.tolerance - 1e-9)).to_numpy(bool)
            status[own & ~exempt & short] = "capacite_insuffisante"
        return {"etp": etp, "exempt": exempt, "status": status, "need": need, "active": active}

    # Figures.

    def _units(self, level):
        column = {"commune": "commune", "epci": "epci", "departement": "departement", "region": "region"}[level]
        return self.pieces[column].where(self.pieces[column] != "", self.pieces.commune)

    def figures(self, where):
        """The figures of a set of pieces, all inside the study."""
        now, population, area = self.today, self.pieces.population.to_numpy(), self.pieces.area.to_numpy() / 1e6
        row = {"population": population[where].sum(), "surface_km2": area[where].sum(), "etp": now["etp"][where].sum()}
        row["etp_inconnu"] = bool(now["exempt"][where].any())
        unknown_ratio = row["etp_inconnu"] or row["population"] == 0
        row["etp_100k"] = None if unknown_ratio else 1e5 * row["etp"] / row["population"]
        row["besoin_etp"] = row["deficit_etp"] = None
        if now["need"] is not None:
            counted = where & ~now["exempt"]
            row["besoin_etp"] = now["need"][where].sum()
            row["deficit_etp"] = max(0.0, now["need"][counted].sum() - now["etp"][counted].sum())
        for status in STATUSES:
            row["population_" + status] = population[where & (now["status"] == status)].sum()
        white = where & np.isin(now["status"], WHITE)
        row["population_blanche"] = population[white].sum()
        row["part_blanche"] = row["population_blanche"] / row["population"] if row["population"] else None
        row["surface_blanche_km2"] = area[white].sum()
        row["population_fragile"] = population[where & self.fragile].sum()
        return row

    def status_of(self, row):
        parts = sorted(STATUSES, key=lambda s: -row["population_" + s])
        return "mixte" if row["population_" + parts[1]] > 0.005 * row["population"] else parts[0]

    def posts_in(self, where):
        """Active posts whose own perimeter reaches a set of pieces (design.md names the field without defining it)."""
        return sum(bool((self.masks[n][0] & where).any()) for n in self.today["active"])

    def rows(self, level=None):
        """One row a territory of the reporting level, by code."""
        level = level or self.study.level
        units, rows = self._units(level), {}
        for code in units[self.inside].unique():
            where = self.inside & (units == code).to_numpy()
            row = self.figures(where)
            row["statut"] = self.status_of(row)
            row["partiel"] = bool(((units == code).to_numpy() & ~self.inside).any())
            row["postes"] = self.posts_in(where)
            row["where"] = where
            rows[code] = row
        return rows

    def total(self):
        return self.figures(self.inside)


if __name__ == "__main__":
    analysis = Analysis(read_study(sys.argv[1]))
    table = pd.DataFrame(analysis.rows(sys.argv[2] if len(sys.argv) > 2 else None)).T.drop(columns="where")
    print(table.to_string())
    print(pd.Series(analysis.total()).to_string())
