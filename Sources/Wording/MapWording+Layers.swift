/// The legends of layers in a GIS, beyond those of maps.
extension MapWording {
    package var perimeters: String { say(fr: "périmètre d’un poste", en: "perimeter of a post") }

    package var activePostsByETP: String {
        say(fr: "poste actif, surface selon les ETP", en: "active post, area by FTE")
    }

    package var activePostsOfUnknownETP: String {
        say(fr: "poste actif, ETP inconnu", en: "active post of unknown FTE")
    }

    package var otherPosts: String {
        say(fr: "poste qui ne couvre pas à cette date", en: "post that does not cover on this date")
    }
}
