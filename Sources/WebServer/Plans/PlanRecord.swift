internal import Foundation

/// A plan as the page keeps it: one file each beside the history.
struct PlanRecord: Codable, Sendable {
    enum State: String, Codable, Sendable {
        case running = "en_cours"
        case proven = "prouve"
        /// The search ended by itself, short of a proof.
        case unproven = "non_prouve"
        case stopped = "arrete"
        case failed = "erreur"
    }

    /// What a list of plans is compared by.
    struct Digest: Codable, Sendable {
        let uncovered: Double?
        let white: Double?
        let deficit: Double?
        let etp: Double
        /// Of the call, in euros; nil where nobody knows for some.
        let share: Double?

        private enum CodingKeys: String, CodingKey {
            case uncovered = "population_sans_couverture"
            case white = "population_blanche"
            case deficit
            case etp
            case share = "part_etat"
        }
    }

    let number: Int
    var title: String
    var state: State
    /// Of the study that it was made for.
    let version: Int
    let placement: JSONValue
    var digest: Digest?
    /// As `place --json`.
    var result: JSONValue?
    /// The plan as a register, by column.
    var posts: [[String: String]] = []
    /// Why there is none.
    var problem: JSONValue?

    private enum CodingKeys: String, CodingKey {
        case number = "plan"
        case title = "titre"
        case state = "etat"
        case version
        case placement
        case digest = "resume"
        case result = "resultat"
        case posts = "postes"
        case problem = "erreur"
    }

    /// The settings of the study that the plan has others of: its day and what it aims at.
    var circumstances: [String: JSONValue] {
        guard case .object(let settings) = placement else { return [:] }
        return settings.filter { ["date", "target"].contains($0.key) && $0.value != .null }
    }

    var isFound: Bool { state != .running && state != .failed }

    /// Without what only the plan's own page shows.
    var entry: PlanEntry { PlanEntry(number: number, title: title, state: state, version: version, digest: digest) }
}

/// A line of the list of plans.
struct PlanEntry: Encodable {
    let number: Int
    let title: String
    let state: PlanRecord.State
    let version: Int
    let digest: PlanRecord.Digest?

    private enum CodingKeys: String, CodingKey {
        case number = "plan"
        case title = "titre"
        case state = "etat"
        case version
        case digest = "resume"
    }
}
