"""The figures of a study computed a second time, from the text of Coverage.md alone, with GeoPandas, Shapely and pyproj.

    python reference.py STUDY.yml [LEVEL]     prints the rows of the territories

Nothing here comes from the Swift code: communes are cut one polygon after another with Shapely's overlays, and every
figure is a plain sum over the pieces.
"""

import calendar
import datetime
import sys

import numpy as np
import pandas as pd
import shapely

from cutting import circle, cut, square_metres
from france import France
from needs import Needs, SharedNeed
from register import read_study

STATUSES = ["non_couverte", "limitrophe", "capacite_insuffisante", "limitrophe_a_qualifier",
            "limitrophe_sans_besoin", "couverte"]
WHITE = ["non_couverte", "limitrophe", "capacite_insuffisante"]
ADJOINING = {"oui": "limitrophe", "non": "limitrophe_sans_besoin", "": "limitrophe_a_qualifier"}  # by known needs
COLUMN = {"com": "commune", "epci": "epci", "dep": "departement", "reg": "region"}  # of a perimeter's words


def months_later(day, months):
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def part_of_commune(values):
    """Of each cell, by label of the commune; missing where the commune has nothing."""
    return values / values.groupby(level=0).transform("sum")


class Analysis:
    def __init__(self, study, france=None):
        self.study = study
        self.france = (france or France()).counting(study.populations)
        self.pieces = self._pieces()
        self.inside = self._territory()
        self.masks = [(self._mask(p, p.own), self._mask(p, p.adjoining)) for p in study.posts]
        self.brought = {}
        needs = pd.DataFrame(index=pd.Index([], name="code")) if study.needs is None else study.needs
        needs = Needs(needs, self.france.communes)
        self.identified = self.pieces.commune.map(needs.identified).to_numpy(dtype=object)
        self.adjoining_status = self.pieces.commune.map(needs.identified.map(ADJOINING)).to_numpy(dtype=object)
        self.shared_need = self._shared_need(needs) if study.target else None
        self.need = self.shared_need and self._among_cells(self.shared_need.by_commune)
        self.state_contracts = self._state_contracts()
        self.today = self._situation(study.date)
        later = self._situation(months_later(study.date, study.horizon_months))
        self.fragile = ~np.isin(self.today["status"], WHITE) & np.isin(later["status"], WHITE)

    # The pieces: communes, cut where a polygon of the register crosses them.

    def _polygon(self, post, token):
        """The key and shape of a token that is a polygon; None for a code."""
        if token.kind == "zone":
            return ("zone", token.ref), self.study.zones[token.ref]
        if token.kind == "rayon":
            seat, kilometres = self.france.communes.loc[post.siege], float(token.ref.removesuffix("km"))
            return ("rayon", post.siege, kilometres), circle(seat.lon, seat.lat, kilometres)
        return None

    def _pieces(self):
        communes, self.inside_polygon = self.france.communes, {}
        pieces = communes[["departement", "epci", "region", "population", "known"]].copy()
        pieces["commune"] = communes.index
        pieces["area"] = communes.surface_m2
        polygons = dict(found for p in self.study.posts for t in p.own + p.adjoining if (found := self._polygon(p, t)))
        if not polygons:
            return pieces.reset_index(drop=True)
        owners, shapes, within = cut(self.france.near(shapely.total_bounds(list(polygons.values()))), polygons)
        cells = pieces.loc[owners].assign(measured=square_metres(shapes))
        share = part_of_commune(cells.measured)
        people = self._people_share(cells, shapes, otherwise=share)
        # The parts of a commune add up to its published population and area, whatever the rounding of the cut.
        cells["population"] *= people
        cells["area"] *= share
        whole = pieces.drop(index=np.unique(owners))
        for key, mask in within.items():
            self.inside_polygon[key] = np.concatenate([np.zeros(len(whole), bool), mask])
        return pd.concat([whole, cells.drop(columns="measured")]).reset_index(drop=True)

    def _people_share(self, cells, shapes, otherwise):
        """The part of its commune's people in each cell, where the population layer counts anybody in it."""
        layer = self.study.population_layer
        if layer is None:
            return otherwise
        counted = pd.Series(layer.people(shapes), cells.index)
        return part_of_commune(counted).where(counted.groupby(level=0).transform("sum") > 0, otherwise)

    def _territory(self):
        (kind, codes), = self.study.territory.items()
        if kind == "france":
            return ((codes == "entiere") | ~self.pieces.departement.str.startswith("97")).to_numpy()
        return self.pieces[kind.removesuffix("s")].isin(codes).to_numpy()

    # Needs.

    def _shared_need(self, needs):
        target = self.study.target
        inside = self.pieces.commune[self.inside].unique()
        people = needs.communes.population[inside].sum()
        total = target["etp"] if "etp" in target else target["etp_per_100k"] * people / 1e5
        return SharedNeed(total, needs, self.study.weights, inside)

    def _among_cells(self, of_communes):
        """A figure of each commune of the territory, shared among its cells pro rata of people; of area where nobody
        lives. Nothing outside."""
        pieces = self.pieces[["commune", "population", "area"]].set_index("commune")
        by_people, by_area = part_of_commune(pieces.population), part_of_commune(pieces.area)
        # A commune of no known extent is one piece.
        share = by_people.fillna(by_area).fillna(1.0).to_numpy()
        return share * of_communes.reindex(pieces.index).fillna(0.0).to_numpy()

    # Perimeters.

    def _token_mask(self, post, token):
        if found := self._polygon(post, token):
            return self.inside_polygon[found[0]]
        return (self.pieces[COLUMN[token.kind]] == token.ref).to_numpy()

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
        if number not in self.brought:
            self.brought[number] = self._etp_of(number)
        return self.brought[number]

    def _etp_of(self, number):
        post, (own, adjoining) = self.study.posts[number], self.masks[number]
        # Where the two perimeters overlap, a place of the own one is not limitrophe for that post (Coverage.md,
        # « Limitrophe cover »): the quota goes to what the limitrophe perimeter adds to it.
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
        # When every place is reserved, what is left over has no « rest of the perimeter »: the whole of it shares.
        return brought + self._shared(left, rest if rest.any() else own)

    # The situation of a day.

    def units(self, level):
        """The unit of each piece; a commune without EPCI is a unit of its own."""
        codes = self.pieces[level]
        return codes.where(codes != "", self.pieces.commune).to_numpy()

    def _situation(self, day):
        pieces, study = self.pieces, self.study
        etp, own, adjoining, exempt = np.zeros(len(pieces)), *np.zeros((3, len(pieces)), bool)
        active = [n for n, post in enumerate(study.posts) if post.counts_on(day)]
        for n in active:
            own |= self.masks[n][0]
            adjoining |= self.masks[n][1]
            if study.posts[n].etp is None:
                exempt |= self._served_by_unknown_etp(n)
            else:
                etp += self.etp_of(n)
        status = np.full(len(pieces), "non_couverte", dtype=object)
        status[adjoining] = self.adjoining_status[adjoining]
        status[own] = "couverte"
        lacking, judged = np.zeros(len(pieces)), ~exempt
        if self.need is not None:
            short, lacking, judged = self._capacity(etp, exempt)
            # Identified needs come first; where need is declared absent, nothing can be lacking.
            asked = np.where(own, self.identified != "non", self.identified == "")
            status[(own | adjoining) & ~exempt & short & asked] = "capacite_insuffisante"
        return {"etp": etp, "exempt": exempt, "status": status, "active": active, "lacking": lacking,
                "judged": judged}

    def _served_by_unknown_etp(self, n):
        """Where a post of unknown ETP brings some: its own perimeter, and the limitrophe one by its quota."""
        post, (own, adjoining) = self.study.posts[n], self.masks[n]
        beyond = adjoining & ~own
        quota = (post.quota if own.any() else 1.0) if beyond.any() else 0.0
        served = np.zeros(len(self.pieces), bool)
        if quota < 1:
            served |= own
        if quota > 0:
            served |= beyond
        return served

    def _capacity(self, etp, exempt):
        """Whether the unit that judges each piece falls short, what each piece lacks of what the unit lacks, and whether
        that is known.

        The need of exempt pieces pulls nobody down; what is known to come to them beyond it helps their neighbours.
        """
        units, need = self.units(self.study.capacity_level), self.need

        def balance(share):
            left = np.where(exempt, np.maximum(etp - share * need, 0), etp - share * need) * self.inside
            return pd.Series(left).groupby(units).transform("sum").to_numpy()

        short = balance(1 - self.study.tolerance - 1e-9) < 0
        judged = pd.Series(need * self.inside * ~exempt)
        whole = judged.groupby(units).transform("sum").to_numpy()
        part = np.divide(judged, whole, out=np.zeros(len(need)), where=whole > 0)
        # What is known may be enough for all that is needed, whatever the unknown ETP are.
        known, asked = (pd.Series(of * self.inside).groupby(units).transform("sum").to_numpy() for of in (etp, need))
        return short, np.maximum(0, -balance(1)) * part, ~exempt | (known >= asked * (1 - 1e-9))

    def _state_contracts(self):
        """Pieces that are white for the State's contracts, and those for which it hangs on posts that say nothing; None
        where no post says anything."""
        posts = self.study.posts
        if all(post.state_contracts is None for post in posts):
            return None
        active = [n for n, post in enumerate(posts) if post.counts_on(self.study.date)]
        surely = self._left_white(n for n in active if posts[n].state_contracts)
        anyway = self._left_white(n for n in active if posts[n].state_contracts is not False)
        return {"blanche": anyway, "a_qualifier": surely & ~anyway}

    def _left_white(self, numbers):
        """Pieces that these posts leave white, whatever their capacity."""
        own, adjoining = np.zeros((2, len(self.pieces)), bool)
        for n in numbers:
            own |= self.masks[n][0]
            adjoining |= self.masks[n][1]
        return ~own & (~adjoining | (self.adjoining_status == "limitrophe"))

    # Figures.

    def _figures(self, units):
        """The figures of each unit over its pieces inside the study."""
        now, population, km2 = self.today, self.pieces.population.to_numpy(), self.pieces.area.to_numpy() / 1e6
        white, exempt = np.isin(now["status"], WHITE), now["exempt"]
        need = np.zeros(len(population)) if self.need is None else self.need
        columns = {
            "population": population, "known": self.pieces.known.to_numpy(), "surface_km2": km2, "etp": now["etp"],
            "besoin_etp": need, "counted_etp": now["etp"] * self.pieces.known.to_numpy(),
            "deficit_etp": now["lacking"], "judged_need": need * now["judged"],
            "exempt_people": population * exempt, "exempt_km2": km2 * exempt,
            "population_blanche": population * white, "surface_blanche_km2": km2 * white,
            "population_fragile": population * self.fragile, "fragile_km2": km2 * self.fragile,
        }
        for answer, pieces in (self.state_contracts or {}).items():
            columns[f"population_{answer}_marches_etat"] = population * pieces
        for status in STATUSES:
            columns["population_" + status] = population * (now["status"] == status)
            columns["surface_km2_" + status] = km2 * (now["status"] == status)
        sums = pd.DataFrame(columns)[self.inside].groupby(units[self.inside]).sum()
        rows = sums.to_dict("index")
        for row in rows.values():
            # Where nobody was counted, people are unknown, not none.
            if not row.pop("known"):
                row["population"] = None
            for answer in ("blanche", "a_qualifier"):
                row.setdefault(f"population_{answer}_marches_etat", None)
            row["etp_inconnu"] = row["exempt_km2"] > 0
            people = row["population"]
            if people is None:
                for field in [name for name in row if name.startswith("population_")]:
                    row[field] = None
            # Nobody knows what people that nobody counted need, unless something else than people tells.
            if self.need is None or people is None and not row["besoin_etp"]:
                row["besoin_etp"] = row["deficit_etp"] = None
            # All that is needed is where a post of unknown ETP serves, and what is known is too little.
            judged = row.pop("judged_need")
            if row["besoin_etp"] and not judged:
                row["deficit_etp"] = None
            # At least so many, where a post of unknown ETP serves too; nothing known is no figure at all.
            counted = row.pop("counted_etp")
            row["etp_known"] = row["etp"]
            if row["etp_inconnu"] and not row["etp"]:
                row["etp"] = None
            row["etp_100k"] = None if row["etp"] is None or not people else 1e5 * counted / people
            row["part_blanche"] = row["population_blanche"] / people if people else None
        return rows

    def rows(self, level=None):
        """One row a territory of the reporting level, by code."""
        level = level or self.study.level
        units, areas = self.units(level), self.pieces.area.to_numpy()
        rows = self._figures(units)
        effects = self.effects(level)
        outside = set(units[~self.inside])
        names = {"commune": self.france.communes, "epci": self.france.epcis, "departement": self.france.departements,
                 "region": self.france.regions}
        for code, row in rows.items():
            # Where nobody lives, the main status is read off the area.
            share = "population_" if row["population"] else "surface_km2_"
            first, second, *_ = sorted(STATUSES, key=lambda s: -row[share + s])
            row["second"] = row[share + second] / (row["population"] or row["surface_km2"])
            row["statut"] = "mixte" if row["second"] > 0.005 else first
            row["partiel"] = code in outside
            row["niveau"] = level if code in names[level].index else "commune"
            row["nom"] = names[row["niveau"]].nom[code]
            unknown = effects is None or row["population"] is None
            row["besoin_sans_poids"] = None if unknown else effects.besoin_sans_poids[code]
            row["postes"] = row["postes_over_10_m2"] = 0
        # Active posts whose perimeter, own or adjoining, reaches the territory; and those that reach it by more than the
        # rounding of a cut, some 0.1 mm along an edge.
        for n in self.today["active"]:
            here = self._reached(n)
            for code, area in pd.Series(areas[here]).groupby(units[here]).sum().items():
                rows[code]["postes"] += 1
                rows[code]["postes_over_10_m2"] += area > 10
        return rows

    def _reached(self, number):
        """The pieces of the territory in a post's perimeters."""
        own, adjoining = self.masks[number]
        return (own | adjoining) & self.inside

    def active_posts(self):
        """How many active posts reach the territory: by more than the rounding of a cut, and at all."""
        areas, reached = self.pieces.area.to_numpy(), [self._reached(n) for n in self.today["active"]]
        return sum(areas[here].sum() > 10 for here in reached), sum(here.any() for here in reached)

    def effects(self, level=None):
        """What weights make of the need of each unit; None without a target."""
        if self.shared_need is None:
            return None
        unit = pd.Series(self.units(level or self.study.level), self.pieces.commune)
        return self.shared_need.effects(unit[~unit.index.duplicated()].reindex(self.shared_need.people.index))

    def people_on(self, day):
        """People of the territory by status on another day."""
        people = self.pieces.population[self.inside].groupby(self._situation(day)["status"][self.inside]).sum()
        return people.reindex(STATUSES, fill_value=0.0).to_dict()

    def total(self):
        return self._figures(np.full(len(self.pieces), ""))[""]

    def perimeter_figures(self, number):
        """People and km² of a post's own perimeter, or limitrophe where it has no other, inside the study or not."""
        mask = self._drawn(number)
        return self.pieces.population[mask].sum(), self.pieces.area[mask].sum() / 1e6

    def perimeter_communes_people(self, number):
        """People of the communes that it reaches, whole."""
        return self.pieces.population[self.pieces.commune.isin(self.pieces.commune[self._drawn(number)])].sum()

    def _drawn(self, number):
        own, adjoining = self.masks[number]
        return own if own.any() else adjoining

    def perimeter_outline(self, number):
        """The same perimeter as it is written, sea and foreign land included, where its figures find nobody."""
        post = self.study.posts[number]
        tokens = post.own or post.adjoining

        def shape(token):
            found = self._polygon(post, token)
            return found[1] if found else self.france.outline(COLUMN[token.kind], token.ref)

        outline = shapely.union_all([shape(token) for token in tokens if not token.excluded])
        return shapely.difference(outline, shapely.union_all([shape(token) for token in tokens if token.excluded]))


if __name__ == "__main__":
    analysis = Analysis(read_study(sys.argv[1]))
    table = pd.DataFrame(analysis.rows(sys.argv[2] if len(sys.argv) > 2 else None)).T
    print(table.to_string())
    print(pd.Series(analysis.total()).to_string())
