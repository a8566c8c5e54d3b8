internal import Coverage
internal import FacilitatorNetwork
public import Studies
internal import Territories
public import Wording

/// `synthese.json`: totals, the identity of populations, what they rest on. Plain numbers, French field names, all of them
/// at the top.
public struct Summary: Encodable {
    private let question: Question
    private let figures: WholeFigures
    private let units: Units
    private let posts: Posts
    private let needs: Needs
    private let contracts: Contracts
    private let districts: Districts
    private let basis: Basis

    /// - Parameters:
    ///   - omittedPieces: nil when no layer was drawn.
    ///   - version: the tool's.
    public init(_ result: StudyResult, omittedPieces: Int?, language: Language, version: String) {
        question = Question(result)
        figures = WholeFigures(result.coverage.total)
        units = Units(result.coverage)
        posts = Posts(result.coverage)
        needs = Needs(result.coverage)
        contracts = Contracts(result)
        districts = Districts(result.districts)
        basis = Basis(result, omittedPieces: omittedPieces, Wording(language), version: version)
    }

    /// The parts one after the other into one object: none of them has a name of its own.
    public func encode(to encoder: any Encoder) throws {
        let parts: [any Encodable] = [question, figures, units, posts, needs, contracts, districts, basis]
        for part in parts { try part.encode(to: encoder) }
    }

    /// The same summary gives the same bytes.
    public var json: String {
        get throws { try outputJSON }
    }
}

extension Summary {
    /// What was asked.
    private struct Question: Encodable {
        let title: String
        @Nullable var date: String?
        let level: String
        let capacityLevel: String
        @Nullable var targetRatio: Double?
        @Nullable var tolerance: Double?
        let notes: [String]

        init(_ result: StudyResult) {
            let study = result.study
            title = study.title
            date = study.date?.description
            level = study.level.rawValue
            capacityLevel = study.capacityLevel.rawValue
            targetRatio = result.coverage.scenario.demand.targetRatio
            tolerance = study.target?.tolerance
            notes = study.notes
        }

        private enum CodingKeys: String, CodingKey {
            case title = "titre"
            case date
            case level = "niveau"
            case capacityLevel = "niveau_capacite"
            case targetRatio = "objectif_etp_100k"
            case tolerance
            case notes
        }
    }

    /// What the figures rest on, and what a reader must know.
    private struct Basis: Encodable {
        @Nullable var omittedPieces: Int?
        let warnings: [String]
        /// The same, for machines: one a warning, in their order.
        let warningDetails: [DiagnosticEntry]
        let inputs: [InputEntry]
        /// As results print it.
        let vintage: String
        let vintageDetails: VintageEntry
        let sources: String
        let tool: String

        init(_ result: StudyResult, omittedPieces: Int?, _ wording: Wording, version: String) {
            let gazetteer = result.coverage.scenario.gazetteer
            self.omittedPieces = omittedPieces
            warnings = result.warnings.map { wording.sentence($0) }
            warningDetails = result.warnings.map { DiagnosticEntry($0, wording) }
            inputs = result.inputs.map { InputEntry($0) }
            vintage = wording.words(of: gazetteer.vintage)
            vintageDetails = VintageEntry(gazetteer.vintage)
            sources = wording.sources(attribution: gazetteer.attribution)
            tool = "maillage \(version)"
        }

        private enum CodingKeys: String, CodingKey {
            case omittedPieces = "morceaux_omis"
            case warnings = "avertissements"
            case warningDetails = "avertissements_details"
            case inputs = "entrees"
            case vintage = "millesime"
            case vintageDetails = "millesime_details"
            case sources
            case tool = "outil"
        }
    }
}
