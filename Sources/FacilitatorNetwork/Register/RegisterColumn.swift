internal import Territories
public import VectorIO

/// A column of a register: all that is to be known of it, said once, for whoever reads, writes, repairs or explains one.
///
/// The contract's columns stand in `allCases`, each declared in one place with its name, the other words that people
/// write for it, what it holds, how a cell becomes a part of a post and back, and how a cell may be repaired:
///
///     let schema = RegisterColumn.allCases.map { LayerSchema.Field($0.rawValue, $0.fieldKind) }
///     RegisterColumn(rawValue: "etp")?.fieldKind  // .real
public struct RegisterColumn: RawRepresentable, Sendable {
    /// Its name in the contract.
    public let rawValue: String
    /// What a spreadsheet holds in the column: numbers and dates, not text that looks like them.
    public let fieldKind: LayerSchema.FieldKind
    /// The words people write for it, beside its own name.
    let synonyms: [String]
    /// Puts what the row being read holds into its post.
    let read: Reading
    /// What the column holds of a post; the printer spells its units and polygons.
    let write: Writing
    /// What a cell becomes; nil where nothing can be repaired without touching what it means.
    let repair: Repair?

    typealias Reading = @Sendable (_ row: inout PostReader, _ column: RegisterColumn) throws -> Void
    typealias Writing = @Sendable (Post, RegisterWriter) -> FieldValue
    typealias Repair = @Sendable (_ cell: String, CodeResolver) -> CellRepair?

    init(
        _ name: String, _ fieldKind: LayerSchema.FieldKind, also synonyms: [String] = [], repair: Repair? = nil,
        read: @escaping Reading, write: @escaping Writing
    ) {
        rawValue = name
        self.fieldKind = fieldKind
        self.synonyms = synonyms
        self.repair = repair
        self.read = read
        self.write = write
    }

    /// Finds a column by its name in the contract, to the letter.
    public init?(rawValue: String) {
        guard let column = Self.byRawValue[rawValue] else { return nil }
        self = column
    }

    private static let byRawValue = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

extension RegisterColumn: Hashable {
    public static func == (first: RegisterColumn, second: RegisterColumn) -> Bool { first.rawValue == second.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension RegisterColumn: CaseIterable {
    /// In the order in which a register is written and a row is read: a radius needs the seat before it.
    public static let allCases: [RegisterColumn] = [
        id, structure, typeStructure, qualite, etp, siege, perimetre, perimetreLimitrophe, quotaLimitrophe,
        marchesEtat, aap, debut, fin, statut, etpMin, etpMax, renouvelle, suivi, coutAnnuel, montantEtatAAP,
        montantEtatAutre,
        montantFSE, montantRegion, montantDepartement, montantEPCICommune, montantPrive, montantRecettes,
        montantPropre, perimetreOI, departement, region,
    ]

    /// Those that somebody fills in: places that other tables add are not.
    package static let filledIn = allCases.filter { $0 != .departement && $0 != .region }

    /// Without these a register says nothing.
    static let required: [RegisterColumn] = [.id, .perimetre]
}

extension RegisterColumn {
    /// The words that its cells may hold, of those that hold words of a list.
    public var words: [String] {
        switch self {
        case .typeStructure: Post.StructureType.allCases.map(\.rawValue)
        case .qualite: Post.Quality.allCases.map(\.rawValue)
        case .statut: Post.Status.allCases.map(\.rawValue)
        case .marchesEtat: YesNo.allCases.map(\.rawValue)
        default: []
        }
    }
}

// MARK: Headers

extension RegisterColumn {
    /// Finds the column that a header means, without case, accents, spaces or punctuation.
    static func named(_ header: String) -> RegisterColumn? {
        if isNote(header) { return nil }
        // Shapefiles cut names at ten characters.
        if header.count == 10,
            let cut = allCases.first(where: { $0.rawValue.count > 10 && $0.rawValue.hasPrefix(header) })
        {
            return cut
        }
        return byWord[normalized(header)]
    }

    /// « [Téléphone] » is the user's own: kept, never read, nothing to be told of.
    package static func isNote(_ header: String) -> Bool { header.hasPrefix("[") && header.hasSuffix("]") }

    private static let byWord: [String: RegisterColumn] = {
        var words: [String: RegisterColumn] = [:]
        for column in allCases {
            for word in [column.rawValue] + column.synonyms { words[normalized(word)] = column }
        }
        return words
    }()

    /// Whether a row is one of column names rather than a title or a post.
    static func isHeader(_ cells: [String]) -> Bool { Set(cells.compactMap(named)).count >= 2 }
}
