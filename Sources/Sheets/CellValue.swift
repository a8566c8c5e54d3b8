public import Coverage
public import FacilitatorNetwork
public import Placement
public import Territories
public import VectorIO

/// What a column may hold. The kind of its field follows from the type, so that the two cannot disagree.
public protocol CellValue: Sendable {
    static var fieldKind: LayerSchema.FieldKind { get }
    var fieldValue: FieldValue { get }
}

extension String: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .text }
    public var fieldValue: FieldValue { .text(self) }
}

extension Int: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .integer }
    public var fieldValue: FieldValue { .integer(self) }
}

extension Double: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .real }
    public var fieldValue: FieldValue { .real(DecimalNumber.withoutNoise(self)) }
}

extension Bool: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .boolean }
    public var fieldValue: FieldValue { .boolean(self) }
}

extension Optional: CellValue where Wrapped: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { Wrapped.fieldKind }
    public var fieldValue: FieldValue { self?.fieldValue ?? .null }
}

/// In euros.
extension Money: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .real }
    public var fieldValue: FieldValue { .real(euros) }
}

/// ISO 8601.
extension CivilDate: CellValue {
    public static var fieldKind: LayerSchema.FieldKind { .date }
    public var fieldValue: FieldValue { .text(description) }
}

/// A value that data files write as a code of the contract, the same in every language.
public protocol Coded: CellValue {
    var code: String { get }
}

extension Coded {
    public static var fieldKind: LayerSchema.FieldKind { .text }
    public var fieldValue: FieldValue { .text(code) }
}

extension Coded where Self: RawRepresentable<String> {
    /// As data files write it: French, ASCII, snake_case.
    public var code: String { rawValue }
}

extension AtomStatus: Coded {}
extension PostState: Coded {}
extension Level: Coded {}
extension PostNature.Name: Coded {}

extension TerritoryFigures.Status: Coded {
    /// That of the status, or `mixte`.
    public var code: String {
        switch self {
        case .uniform(let status): status.code
        case .mixed: "mixte"
        }
    }
}
