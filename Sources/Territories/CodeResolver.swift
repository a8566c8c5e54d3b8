public import Diagnostics

/// Finds the unit that a code designates, or says what is wrong with it.
public struct CodeResolver {
    private let gazetteer: Gazetteer

    public init(gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
    }

    /// The position of a code at a level.
    /// - Throws: `lostLeadingZero` when a zero put back makes a code that exists, else `unknownCode`.
    public func position(of code: String, at level: Level, place: Diagnostic.Place) throws(Diagnostic) -> Int {
        if let position = gazetteer.position(of: code, at: level) { return position }
        if let repaired = restored(code, at: level), gazetteer.position(of: repaired, at: level) != nil {
            throw Diagnostic(.lostLeadingZero(repaired: repaired), at: place, value: code, nearest: repaired)
        }
        throw Diagnostic(
            .unknownCode(level.codeKind), at: place, value: code,
            nearest: nearest(to: code, among: gazetteer.codes(at: level)))
    }

    /// The level that a bare code belongs to, by its shape; zones of a user's layer are taken as they are.
    public func level(of code: String) -> Level? {
        if gazetteer.position(of: code, at: .commune) != nil { return .commune }
        if SIREN(rawValue: code) != nil { return .epci }
        if INSEECode(rawValue: code) != nil || INSEECode.restoringLeadingZero(code) != nil { return .commune }
        if DepartementCode(rawValue: code) != nil || DepartementCode.restoringLeadingZero(code) != nil {
            return .departement
        }
        return nil
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
