/// The network itself.
extension ReportWording {
    package var network: String { say(fr: "Réseau : postes et structures", en: "Network: posts and structures") }

    package var networkCaption: String {
        say(
            fr: "Postes en place à la date de l’état",
            en: "Posts in place on the day")
    }

    package var noPresentPost: String {
        say(
            fr: "Le registre n’a aucun poste en place dans le territoire à la date de l’état.",
            en: "The register has no post in place in the territory on the day.")
    }

    package func presentPosts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) poste en place,",
                several: "\(number(count)) postes en place,"
            ),
            en: (
                one: "\(number(count)) post in place,",
                several: "\(number(count)) posts in place,"
            ))
    }

    package func structures(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "porté par \(number(count)) structure.",
                several: "portés par \(number(count)) structures."
            ),
            en: (
                one: "carried by \(number(count)) structure.",
                several: "carried by \(number(count)) structures."
            ))
    }

    package func withoutStructure(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) poste ne dit pas quelle structure le porte.",
                several: "\(number(count)) postes ne disent pas quelle structure les porte."
            ),
            en: (
                one: "\(number(count)) post does not say which structure carries it.",
                several: "\(number(count)) posts do not say which structure carries them."
            ))
    }

    package func byQuality(list: String) -> String {
        say(
            fr: "Par qualité : \(list).",
            en: "By role: \(list).")
    }

    package func etpOfPosts(etp: Double, known: String, unknown: String) -> String {
        say(
            fr: "\(decimal(etp)) ETP connus, sur leur périmètre entier (\(known)) ; ETP inconnus : \(unknown).",
            en: "\(decimal(etp)) known FTE, over their whole perimeters (\(known)); unknown FTE: \(unknown).")
    }

    package var structureType: String { say(fr: "Type", en: "Type") }
    package var perimeter: String { say(fr: "Périmètre", en: "Perimeter") }

    package func adjoiningTo(perimeter: String) -> String {
        say(
            fr: "limitrophe : \(perimeter)",
            en: "adjoining: \(perimeter)")
    }

    package func except(perimeter: String, excluded: String) -> String {
        say(
            fr: "\(perimeter) sauf \(excluded)",
            en: "\(perimeter) except \(excluded)")
    }

    package func circle(kilometres: String) -> String {
        say(
            fr: "\(kilometres) km autour du siège",
            en: "\(kilometres) km round the seat")
    }

    package func zone(name: String) -> String {
        say(
            fr: "zone \(name)",
            en: "zone \(name)")
    }

    package var call: String { say(fr: "Appel à projets", en: "Call for projects") }
}
