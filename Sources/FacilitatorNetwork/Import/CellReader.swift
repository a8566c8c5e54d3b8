/// Reads a cell as somebody keeps it, by what its column holds.
///
///     CellReader(names).reading("mi-temps", of: .etp).reading?.value  // "0.5"
public struct CellReader: Sendable {
    let perimeters: PerimeterReading

    /// - Parameter names: around the study's territory.
    public init(_ names: TerritoryNames) {
        perimeters = PerimeterReading(names: names)
    }

    /// - Parameters:
    ///   - header: of the column, which may say what bare numbers are.
    ///   - surroundings: of the row; nil for those of the names.
    public func reading(
        _ text: String, of column: RegisterColumn, under header: String = "",
        around surroundings: NameSurroundings? = nil
    ) -> CellReading {
        let surroundings = surroundings ?? perimeters.names.surroundings
        switch column {
        case .perimetre, .perimetreLimitrophe, .perimetreOI: return perimeters.read(text, around: surroundings)
        case .siege: return perimeters.seat(text, around: surroundings)
        case .etp, .etpMin, .etpMax: return ETPReading.read(text, under: header)
        case .debut: return DayReading.read(text, .start)
        case .fin: return DayReading.read(text, .end)
        case .quotaLimitrophe: return WordReading.share(text)
        case .qualite: return WordReading.keyword(text, Post.Quality.self, also: WordReading.qualities)
        case .typeStructure:
            return WordReading.keyword(text, Post.StructureType.self, also: WordReading.structureTypes)
        case .statut: return WordReading.keyword(text, Post.Status.self, also: WordReading.states)
        case .marchesEtat: return WordReading.truth(text)
        case _ where column.rawValue.hasPrefix("montant_") || column == .coutAnnuel: return WordReading.amount(text)
        default: return .exact(text, label: text)
        }
    }
}
