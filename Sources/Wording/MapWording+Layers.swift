/// The legends of layers in a GIS, beyond those of maps.
extension MapWording {
    /// The layer of perimeters has one entry, since they overlap and none hides another.
    package var perimeters: String { say(fr: "périmètre d’un poste", en: "perimeter of a post") }

    /// Priority districts most of whose people are in a white zone: a legend tells three kinds.
    package var districtsNotCovered: String {
        say(fr: "quartier prioritaire en zone blanche", en: "priority district in a white zone")
    }
    /// Likewise.
    package var districtsNotEnough: String {
        say(fr: "quartier prioritaire, capacité insuffisante", en: "priority district, insufficient capacity")
    }
    /// Likewise.
    package var districtsCovered: String { say(fr: "autre quartier prioritaire", en: "other priority district") }

    /// Symbols of posts that cover and whose ETP are known.
    package var activePostsByETP: String {
        say(fr: "poste actif, surface selon les ETP", en: "active post, area by FTE")
    }

    /// Their symbol has a size of its own, that of no number.
    package var activePostsOfUnknownETP: String {
        say(fr: "poste actif, ETP inconnu", en: "active post of unknown FTE")
    }

    /// Expired, to come, applied for, or of a coordinator or relay.
    package var otherPosts: String {
        say(fr: "poste qui ne couvre pas à cette date", en: "post that does not cover on this date")
    }
}
