public import Territories

/// Territories as people write them: « CC du Thouarsais », « Niort Agglo », « St-Maixent l’Ecole », « le Thouarsais ».
///
///     let names = TerritoryNames(gazetteer, around: NameSurroundings(communes: territory.communes, in: gazetteer))
///     names.answer(to: "CC du Thouarsais").certainty  // .exact
///     names.answer(to: "Niort Agglo").reason          // .seat: the EPCI around Niort, to be confirmed
///
/// An exact answer is the only place that the words can mean; whatever asks for a guess is proposed. The names are
/// indexed when the first one is met, once for the gazetteer.
public struct TerritoryNames: Sendable {
    /// Whose names these are.
    public let gazetteer: Gazetteer
    /// Of the study; rows narrow it.
    public let surroundings: NameSurroundings
    /// What the study calls its territories itself, by all the words.
    private let aliases: [UInt64: [UnitReference]]

    /// - Parameters:
    ///   - surroundings: what chooses among homonyms, wherever nothing nearer does.
    ///   - aliases: local names with the units that they stand for.
    public init(
        _ gazetteer: Gazetteer, around surroundings: NameSurroundings = NameSurroundings(),
        aliases: [String: [UnitReference]] = [:]
    ) {
        self.gazetteer = gazetteer
        self.surroundings = surroundings
        self.aliases = Dictionary(
            aliases.map { (Self.alias($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    var index: NameIndex { gazetteer.derived.value { NameIndex(gazetteer) } }

    /// A local name without its articles.
    private static func alias(_ text: String) -> UInt64 {
        let words = FoldedText(text).words.drop { ["le", "la", "les", "l"].contains($0) }
        return NameCore(FoldedText(words.joined(separator: " "))).whole
    }

    func units(calledHere text: String) -> [UnitReference]? {
        aliases.isEmpty ? nil : aliases[Self.alias(text)]
    }

    // MARK: One name

    /// What one name means.
    /// - Parameters:
    ///   - levels: those that it may be of.
    ///   - surroundings: of the row where it stands; the study's where nothing is given.
    /// - Complexity: O(log n) for an official name, O(n) for one that nothing is called.
    public func answer(
        to text: String, at levels: Set<Level> = Set(Level.allCases), around surroundings: NameSurroundings? = nil
    ) -> NameAnswer {
        if let units = units(calledHere: text), units.allSatisfy({ levels.contains($0.level) }) {
            return NameAnswer(units: units, certainty: .exact, reason: nil, rivals: [])
        }
        let around = surroundings ?? self.surroundings
        if let coded = BesideCode(text, gazetteer: gazetteer) {
            return coded.answer(lookup(coded.name, at: levels, around: around).answer(), at: levels)
        }
        return lookup(text, at: levels, around: around).answer()
    }

    func lookup(_ text: String, at levels: Set<Level>, around surroundings: NameSurroundings) -> NameLookup {
        NameLookup(names: self, index: index, text: text, levels: levels, around: surroundings)
    }

    // MARK: A cell of them

    /// What a cell means that may name several territories: « CC du Thouarsais et communes de Melle, Celles et Lezay »,
    /// « tout le département sauf le Niortais ».
    ///
    /// The longest name that is known comes first, for names have commas, dashes and « et » of their own.
    /// - Parameter surroundings: of the row; the study's where nothing is given.
    public func reading(of cell: String, around surroundings: NameSurroundings? = nil) -> TerritoryReading {
        var reader = NameReader(names: self, surroundings: surroundings ?? self.surroundings)
        return reader.reading(of: cell)
    }

    /// Whether a cell holds anything but codes and words of the grammar of perimeters.
    public func concern(_ cell: String) -> Bool {
        PerimeterGrammar.hasNames(cell, CodeResolver(gazetteer: gazetteer))
    }
}
