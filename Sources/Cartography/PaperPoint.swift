/// A position on the page, in hundredths of a millimetre from its top left corner: finer than any printer, and whole
/// numbers, so that a vertex that two territories share is one and the same.
public struct PaperPoint: Hashable, Sendable {
    /// To the right, in hundredths of a millimetre.
    public var x: Int32
    /// Downwards, in hundredths of a millimetre.
    public var y: Int32

    public init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    /// From millimetres.
    init(_ x: Double, _ y: Double) {
        self.init(x: Int32((x * 100).rounded()), y: Int32((y * 100).rounded()))
    }

    static func - (first: PaperPoint, second: PaperPoint) -> (x: Int64, y: Int64) {
        (Int64(first.x) - Int64(second.x), Int64(first.y) - Int64(second.y))
    }
}
