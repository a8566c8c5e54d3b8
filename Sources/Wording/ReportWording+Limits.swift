/// What a reader must know before quoting a figure.
extension ReportWording {
    /// Heads the list on the first page.
    package var limits: String { say(fr: "Limites à connaître", en: "Limits to know") }

    /// What is white here is white for this register.
    /// - Parameter rows: as `registerPosts(_:)` has them.
    package func registerOnly(file: String, rows: String) -> String {
        say(
            fr:
                "Seuls les postes du registre comptent (\(file), \(rows)) : qui n’y figure pas n’est pas compté, et peut couvrir un territoire dit blanc ici.",
            en:
                "Only the posts of the register count (\(file), \(rows)): whoever is not in it is not counted, and may cover a territory called white here."
        )
    }

    /// How many posts the register holds, active or not.
    package func registerPosts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) ligne",
                several: "\(number(count)) lignes"
            ),
            en: (
                one: "\(number(count)) row",
                several: "\(number(count)) rows"
            ))
    }

    /// In place of `registerOnly(file:rows:)`.
    package func emptyRegister(file: String) -> String {
        say(
            fr: "Le registre (\(file)) est vide : tout apparaît donc non couvert.",
            en: "The register (\(file)) is empty: everything therefore appears not covered.")
    }

    /// Their names, cut short; the posts cover all the same.
    package func unknownETP(posts: String) -> String {
        say(
            fr: "Postes actifs d’ETP inconnu, exclus du jugement de capacité : \(posts).",
            en: "Active posts of unknown FTE, left out of the judgement of capacity: \(posts).")
    }

    /// Their names, cut short; areas still count them.
    package func unknownPopulation(communes: String) -> String {
        say(
            fr: "Population absente du millésime, où personne n’est donc compté : \(communes).",
            en: "Population missing from the vintage, where nobody is therefore counted: \(communes).")
    }

    /// Their names, cut short: no horizon makes fragile what they cover.
    package func endless(posts: String) -> String {
        say(
            fr: "Postes actifs sans date de fin, supposés durer : \(posts).",
            en: "Active posts without an end date, assumed to last: \(posts).")
    }

    /// Names of units of which the territory leaves a part out; their figures are of the part studied.
    package func partial(territories: String) -> String {
        say(
            fr: "Étudiés en partie seulement, marqués d’un astérisque : \(territories).",
            en: "Studied only in part, marked with an asterisk: \(territories).")
    }

    /// The vintage and whose data it is.
    package func populationsOf(source: String) -> String {
        say(
            fr: "Populations et limites : \(source).",
            en: "Populations and boundaries: \(source).")
    }

    /// How many; the section of sources lists them.
    package func warnings(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "La lecture des fichiers laisse \(number(count)) point à vérifier, donné à la fin.",
                several: "La lecture des fichiers laisse \(number(count)) points à vérifier, donnés à la fin."
            ),
            en: (
                one: "Reading the files leaves \(number(count)) point to check, given at the end.",
                several: "Reading the files leaves \(number(count)) points to check, given at the end."
            ))
    }
}
