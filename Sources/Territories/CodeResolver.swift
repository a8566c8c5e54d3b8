public import Diagnostics

/// Finds the unit that a code designates, or says what is wrong with it.
public struct CodeResolver {
    private let gazetteer: Gazetteer

    /// Resolves the codes of one vintage.
    public init(gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
    }

    /// The position of a code at a level.
    /// - Throws: `lostLeadingZero` when a zero put back makes a code that exists, `formerCode` when the commune has
    ///   become part of another, else `unknownCode`.
    public func position(of code: String, at level: Level, place: Diagnostic.Place) throws(Diagnostic) -> Int {
        if let position = gazetteer.position(of: code, at: level) { return position }
        if let repaired = repaired(code, at: level) {
            throw Diagnostic(
                TerritoryProblem.lostLeadingZero(repaired: repaired), at: place, value: code, nearest: repaired)
        }
        if level == .commune, let former = gazetteer.formerCodes[code] {
            let commune = gazetteer.communes[former.commune]
            throw Diagnostic(
                TerritoryProblem.formerCode(name: former.name, successor: commune.name), at: place, value: code,
                nearest: commune.code)
        }
        throw Diagnostic(
            TerritoryProblem.unknownCode(level.codeKind), at: place, value: code,
            nearest: meant(by: code, at: level)
                ?? nearest(to: code, among: gazetteer.codes(at: level), isAlone: true))
    }

    /// The level that a bare code belongs to, by its shape; zones of a user's layer are taken as they are.
    public func level(of code: String) -> Level? {
        if gazetteer.position(of: code, at: .commune) != nil { return .commune }
        if SIREN(rawValue: code) != nil { return .epci }
        if code != code.uppercased() { return level(of: code.uppercased()) }
        if INSEECode(rawValue: code) != nil || INSEECode.restoringLeadingZero(code) != nil { return .commune }
        if DepartementCode(rawValue: code) != nil || DepartementCode.restoringLeadingZero(code) != nil {
            return .departement
        }
        return nil
    }

    /// The code with the leading zero that a spreadsheet took away, when that makes a code that exists and it was none.
    public func repaired(_ code: String, at level: Level) -> String? {
        guard gazetteer.position(of: code, at: level) == nil, let restored = restored(code, at: level),
            gazetteer.position(of: restored, at: level) != nil
        else { return nil }
        return restored
    }

    /// What a code must mean that a program wrote as a number, in lower case, padded, or as Corsica's were until 1976.
    private func meant(by code: String, at level: Level) -> String? {
        var forms = [code.uppercased()]
        if let point = code.firstIndex(where: { $0 == "." || $0 == "," }),
            code[point...].dropFirst().allSatisfy({ $0 == "0" })
        {
            forms.append(String(code[..<point]))
        }
        if code.hasPrefix("0") { forms.append(String(code.dropFirst())) }
        if code.hasPrefix("20") { forms += ["2A", "2B"].map { $0 + code.dropFirst(2) } }
        return forms.first { gazetteer.position(of: $0, at: level) != nil }
    }

    private func restored(_ code: String, at level: Level) -> String? {
        switch level {
        case .commune: INSEECode.restoringLeadingZero(code)
        case .departement, .region: DepartementCode.restoringLeadingZero(code)
        case .epci: nil
        }
    }
}

extension Level {
    var codeKind: CodeKind {
        switch self {
        case .commune: .commune
        case .epci: .epci
        case .departement: .departement
        case .region: .region
        }
    }
}
