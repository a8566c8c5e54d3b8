/// The network itself.
extension ReportWording {
    /// Title of the section.
    package var network: String { say(fr: "Réseau : postes et structures", en: "Network: posts and structures") }

    /// Of the table with one row a post, coordinators and relays included.
    package var networkCaption: String {
        say(
            fr: "Postes en place à la date de l’état",
            en: "Posts in place on the day")
    }

    /// In place of the section's table.
    package var noPresentPost: String {
        say(
            fr: "Le registre n’a aucun poste en place dans le territoire à la date de l’état.",
            en: "The register has no post in place in the territory on the day.")
    }

    /// The first half of a sentence, which `structures(_:)` ends.
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

    /// How many different structures carry the posts.
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

    /// Posts whose structure is blank in the register; they are in no count of structures.
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

    /// How many facilitators, coordinators and relays; the list comes as words.
    package func byQuality(list: String) -> String {
        say(
            fr: "Par qualité : \(list).",
            en: "By role: \(list).")
    }

    /// ETP of all posts in place, outside the territory too, hence more than the first page tells.
    /// - Parameters:
    ///   - known: how many posts they are of, as a phrase.
    ///   - unknown: the posts whose ETP nobody knows, as a phrase.
    package func etpOfPosts(etp: Double, known: String, unknown: String) -> String {
        say(
            fr: "\(decimal(etp)) ETP connus, sur leur périmètre entier (\(known)) ; ETP inconnus : \(unknown).",
            en: "\(decimal(etp)) known FTE, over their whole perimeters (\(known)); unknown FTE: \(unknown).")
    }

    /// Column: PLIE, EPCI, association…
    package var structureType: String { say(fr: "Type", en: "Type") }
    /// Column: territories in words.
    package var perimeter: String { say(fr: "Périmètre", en: "Perimeter") }

    /// After a post's own perimeter: the territories that it serves by extension.
    package func adjoiningTo(perimeter: String) -> String {
        say(
            fr: "limitrophe : \(perimeter)",
            en: "adjoining: \(perimeter)")
    }

    /// A perimeter less what the register takes out of it.
    package func except(perimeter: String, excluded: String) -> String {
        say(
            fr: "\(perimeter) sauf \(excluded)",
            en: "\(perimeter) except \(excluded)")
    }

    /// A perimeter drawn as a circle; the radius comes written.
    package func circle(kilometres: String) -> String {
        say(
            fr: "\(kilometres) km autour du siège",
            en: "\(kilometres) km round the seat")
    }

    /// A perimeter that is a polygon of the study's layer, by its identifier.
    package func zone(name: String) -> String {
        say(
            fr: "zone \(name)",
            en: "zone \(name)")
    }

    /// Column: the call that funds the post.
    package var call: String { say(fr: "Appel à projets", en: "Call for projects") }
}
