internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Hummingbird
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// What is asked of a study by the query of an address.
struct SituationQuestion: Sendable {
    var change: Change
    let isForState: Bool
    let language: Language

    /// The same for the same answer.
    var key: String {
        let target = change.target.map { "\($0.amount)" } ?? ""
        return "\(change.date?.description ?? "") \(change.level?.rawValue ?? "") \(target) \(isForState) "
            + language.rawValue
    }

    /// - Throws: a `Diagnostic` for what is no day, no level or no number.
    init(_ ask: Ask) throws {
        var change = Change()
        if let text = ask.query.get("date"), !text.isEmpty { change.date = try CivilDate.asked(text, "date") }
        if let text = ask.query.get("level"), !text.isEmpty {
            guard let level = Level(rawValue: text) else {
                let valid = Level.allCases.map(\.rawValue)
                throw Diagnostic(
                    ValueProblem.notAmong(valid: valid), at: .init(column: "level"), value: text,
                    nearest: nearest(to: text, among: valid))
            }
            change.level = level
        }
        for (name, make) in [("target", Target.Amount.ratio), ("target_etp", Target.Amount.total)] {
            guard let text = ask.query.get(name), !text.isEmpty else { continue }
            guard let number = Double(text), number > 0, number <= 100_000 else {
                throw Diagnostic(
                    ValueProblem.outOfRange(expected: "0 < … ≤ 100000"), at: .init(column: name), value: text)
            }
            change.target = Target(make(number))
        }
        let reading = ask.query.get("reading") ?? ""
        guard ["", "etat"].contains(reading) else {
            throw Diagnostic(ValueProblem.notAmong(valid: ["etat"]), at: .init(column: "reading"), value: reading)
        }
        self.change = change
        isForState = reading == "etat"
        language = ask.language
    }
}

/// What of a situation is told: a page that repaints needs little of it.
struct SituationParts: Sendable {
    enum Table: String, CaseIterable {
        case territories = "territoires"
        case whiteZones = "zones_blanches"
        case posts = "postes"
    }

    let tables: Set<Table>
    /// Of the territories and of the posts; nil for all.
    let columns: Set<String>?
    let key: String

    /// - Throws: `notAmong` for what is no table or no column.
    init(_ ask: Ask) throws {
        let tables = try Self.chosen(ask, "tables", among: Table.allCases.map(\.rawValue))
        self.tables = tables.map { Set($0.compactMap(Table.init)) } ?? Set(Table.allCases)
        columns = try Self.chosen(ask, "columns", among: Sheet<TerritoryRow>.names + Sheet<PostRow>.names).map(Set.init)
        key = "\(tables?.joined(separator: ",") ?? "") \(columns?.sorted().joined(separator: ",") ?? "")"
    }

    private static func chosen(_ ask: Ask, _ name: String, among valid: [String]) throws -> [String]? {
        guard let text = ask.query.get(name), !text.isEmpty else { return nil }
        let chosen = text.split(separator: ",").map(String.init)
        for word in chosen where !valid.contains(word) {
            throw Diagnostic(
                ValueProblem.notAmong(valid: valid), at: .init(column: name), value: word,
                nearest: nearest(to: word, among: valid))
        }
        return chosen.sorted()
    }
}

/// The situation as columns of numbers, from the same sheets as every format.
enum SituationAnswer {
    /// - Parameter parts: `bilan` is told whatever they are.
    static func bytes(
        _ loaded: LoadedStudy, _ question: SituationQuestion, _ parts: SituationParts, version: Int,
        _ language: Language, tool: String
    ) throws -> [UInt8] {
        let result = try loaded.situation(question.change)
        let coverage = result.coverage
        var replaced: [String: [String]] = [:]
        if question.isForState {
            replaced["statut"] = coverage.figures.map { $0.statusForStateContracts?.code ?? "" }
        }
        struct Head: Encodable {
            let version: Int
            @Nullable var date: String?
            let niveau: String
            @Nullable var cible: Double?
            let lecture: String
        }
        let head = Head(
            version: version, date: result.study.date?.description, niveau: result.study.level.rawValue,
            cible: coverage.scenario.demand.targetRatio, lecture: question.isForState ? "etat" : "")
        var bytes = try JSONAnswer.line(head)
        bytes.removeLast()
        func add(_ name: String, _ part: [UInt8]) {
            bytes.append(contentsOf: ",\"\(name)\":".utf8)
            bytes.append(contentsOf: part)
        }
        let summary = Summary(result, omittedPieces: nil, language: language, version: tool)
        add("bilan", try JSONAnswer.line(summary))
        if parts.tables.contains(.territories) {
            let territories = try Sheet.territories(coverage, isDrawn: false)
            add("territoires", ColumnTable(territories, only: parts.columns, replacing: replaced).bytes)
        }
        if parts.tables.contains(.whiteZones) {
            let wording = Wording(language)
            let zones = Sheet.whiteZones(try WhiteZones(coverage, isDrawn: false), of: coverage) {
                wording.reason($0, of: $1, in: coverage.scenario)
            }
            add("zones_blanches", ColumnTable(zones).bytes)
        }
        if parts.tables.contains(.posts) {
            add("postes", ColumnTable(try Sheet.posts(of: coverage, isDrawn: false), only: parts.columns).bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}
