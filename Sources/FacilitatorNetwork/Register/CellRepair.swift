internal import Territories
internal import VectorIO

/// What a cell becomes when it is written in a way that no program can mistake, and why.
struct CellRepair {
    let kind: RegisterRepair.Kind
    let text: String

    /// A commune's code without its zero gets it back.
    @Sendable static func commune(_ cell: String, _ resolver: CodeResolver) -> CellRepair? {
        resolver.repaired(cell, at: .commune).map { CellRepair(kind: .leadingZero, text: $0) }
    }

    @Sendable static func date(_ cell: String, _: CodeResolver) -> CellRepair? {
        CivilDate(lenient: cell).map { CellRepair(kind: .date, text: $0.description) }
    }

    @Sendable static func number(_ cell: String, _: CodeResolver) -> CellRepair? {
        DecimalNumber.plain(cell).map { CellRepair(kind: .decimalNumber, text: $0) }
    }

    @Sendable static func amount(_ cell: String, _: CodeResolver) -> CellRepair? {
        Double(cell) != nil ? nil : Money(cell).map { CellRepair(kind: .decimalNumber, text: $0.description) }
    }

    /// Codes without their zero get it back; decimal commas become points. Separators stay as they are.
    @Sendable static func perimeter(_ cell: String, _ resolver: CodeResolver) -> CellRepair? {
        // « 7 Vallées » has no code in it.
        if PerimeterGrammar.hasNames(cell, resolver) { return nil }
        let plain = PerimeterGrammar.withDecimalPoints(cell)
        var repaired = ""
        var word = ""
        for character in plain {
            if PerimeterGrammar.isSeparator(character) {
                repaired += perimeterWord(word, resolver) + String(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        repaired += perimeterWord(word, resolver)
        return CellRepair(kind: repaired == plain ? .decimalNumber : .leadingZero, text: repaired)
    }

    private static func perimeterWord(_ word: String, _ resolver: CodeResolver) -> String {
        let body = word.prefix { $0 != PerimeterGrammar.reservation }
        let unsigned = body.drop { $0 == PerimeterGrammar.exclusion }
        let parts = unsigned.split(separator: PerimeterGrammar.colon, omittingEmptySubsequences: false)
        guard let code = parts.last.map(String.init), !code.isEmpty,
            code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return word }
        let prefix = body.dropLast(code.count)
        let kind = prefix.drop { $0 == PerimeterGrammar.exclusion }.dropLast()
        let level = kind.isEmpty ? resolver.level(of: code) : PerimeterGrammar.level(of: kind.lowercased())
        guard let level, let repaired = resolver.repaired(code, at: level) else { return word }
        return prefix + repaired + word.dropFirst(body.count)
    }
}
