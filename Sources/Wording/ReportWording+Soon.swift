package import FacilitatorNetwork

/// What ends soon, on the first page.
extension ReportWording {
    /// Of active posts that reach the territory, before the end of the horizon.
    package func endingConventions(_ count: Int, before: CivilDate) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) convention en cours finit avant le \(format.date(before)).",
                several: "\(number(count)) conventions en cours finissent avant le \(format.date(before))."
            ),
            en: (
                one: "\(number(count)) running convention ends before \(format.date(before)).",
                several: "\(number(count)) running conventions end before \(format.date(before))."
            ))
    }

    /// In place of the paragraph.
    package func noEndingConvention(before: CivilDate) -> String {
        say(
            fr: "Aucune convention en cours ne finit avant le \(format.date(before)).",
            en: "No running convention ends before \(format.date(before)).")
    }

    /// People in no white zone today who will be at the end of the horizon.
    package func fragilePeople(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "Si rien n’est renouvelé, \(number(count)) habitant de plus sera alors en zone blanche.",
                several: "Si rien n’est renouvelé, \(number(count)) habitants de plus seront alors en zone blanche."
            ),
            en: (
                one: "If nothing is renewed, \(number(count)) more inhabitant will then be in a white zone.",
                several: "If nothing is renewed, \(number(count)) more inhabitants will then be in a white zone."
            ))
    }

    /// White zones that would appear where nobody lives or was counted.
    package var fragileWithoutPeople: String {
        say(
            fr:
                "Si rien n’est renouvelé, de nouvelles zones blanches apparaîtront alors, où aucun habitant n’est compté.",
            en: "If nothing is renewed, new white zones will then appear, where no inhabitant is counted.")
    }

    /// Conventions end and no status turns white: others cover the same places, or they are white already.
    package var fragileNobody: String {
        say(
            fr: "Si rien n’est renouvelé, personne de plus ne sera alors en zone blanche au sens de la définition.",
            en: "If nothing is renewed, nobody more will then be in a white zone by the definition.")
    }

    /// People who have some cover today and none at the end of the horizon, the white ones included.
    package func uncoveredSoon(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) habitant perdrait toute couverture.",
                several: "\(number(count)) habitants perdraient toute couverture."
            ),
            en: (
                one: "\(number(count)) inhabitant would lose all cover.",
                several: "\(number(count)) inhabitants would lose all cover."
            ))
    }

    /// Known ETP that the ending conventions bring to the territory.
    package func etpSoonLost(etp: Double) -> String {
        say(
            fr: "Le territoire perdrait \(decimal(etp)) ETP.",
            en: "The territory would lose \(decimal(etp)) FTE.")
    }

    /// In place of the paragraph: without a day nothing ends.
    package var noDate: String {
        say(
            fr: "L’étude n’a pas de date : tous les postes comptent, quelles que soient leurs conventions.",
            en: "The study has no date: all posts count, whatever their conventions.")
    }
}
